import { describe, expect, it } from 'vitest';
import { indexOfStep } from '@/lib/domain/time/report/report-steps';
import { NO_PROJECT, type ReportQuestion } from '@/lib/domain/time/report/report-question';
import { reportQuery } from '@/lib/features/reports/schema';
import { findMain, nameFilters, SHOWN_STEPS, toApiReport, toEntryLines, toQuestion, toReportTable } from '@/lib/features/reports/view-model';

const question: ReportQuestion = { by: 'project', per: 'month', from: '2026-01-15', to: '2026-12-31', projects: [], people: [], activities: ['a1'] };
const query = { ...reportQuery.parse({}), activity: ['a1'] };
const [november, january] = [indexOfStep('month', '2025-11-01'), indexOfStep('month', '2026-01-01')];
const row = (id: string, name: string, secondsByStep: readonly number[], steps: readonly number[] = [november, january]) => ({ id, name, isRemoved: false, seconds: secondsByStep.reduce((sum, one) => sum + one, 0), decidingSeconds: 1800, entries: 3, steps, secondsByStep });
const report = { rows: [row('p1', 'Customs', [7200, 36_000]), row(NO_PROJECT, 'No project', [900], [january])], rowCount: 2, seconds: 44_100, decidingSeconds: 3600, entries: 6, totals: [[november, 7200, 0], [january, 36_900, 3600]] as const };
const plain = (text: string | null | undefined): string | undefined => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a report as a table', () => {
  const table = toReportTable(report, question, query);

  it('has a column for each step from the first to the last, the year where it begins', () => {
    expect(table.heads.map(({ name, year }) => `${name} ${year}`.trim())).toEqual(['Nov 2025', 'Dec', 'Jan 2026']);
  });

  it('leads from each figure to its entries: the row, the step cut to the period, and the filters', () => {
    const [customs, none] = table.lines;
    expect(customs?.cells.map((cell) => cell?.text ?? '')).toEqual(['2', '', '10']);
    expect(customs?.cells[2]?.search).toBe('?from=2026-01-15&to=2026-01-31&project=p1&activity=a1');
    expect(none?.search).toBe('?from=2026-01-15&to=2026-12-31&project=none&activity=a1');
    expect(customs?.decidingSearch).toBe('?from=2026-01-15&to=2026-12-31&project=p1&activity=a1&decided=1');
    expect(plain(customs?.deciding)).toBe('4.2 %');
    expect(customs?.share).toBe(1);
  });

  it('sums up all rows', () => {
    expect(table.totals.map((cell) => cell?.text ?? '')).toEqual(['2', '', '10']);
    expect(table.total).toMatchObject({ hours: '12', search: '?from=2026-01-15&to=2026-12-31&activity=a1' });
    expect(table.chart.map(({ name, deciding, other }) => [name, deciding, other])).toEqual([['Nov', 0, 2], ['Dec', 0, 0], ['Jan', 1, 9.25]]);
  });

  it('shows the newest of many steps, and the way to earlier and later ones', () => {
    const weeks = Array.from({ length: 40 }, (_, week) => 2000 + week);
    const long = { ...report, rows: [row('p1', 'Customs', weeks.map(() => 3600), weeks)], totals: weeks.map((week) => [week, 3600, 0] as const) };
    const asked = { ...question, per: 'week' as const };
    const newest = toReportTable(long, asked, { ...query, per: 'week' });
    expect(newest.heads.map(({ index }) => index)).toEqual(weeks.slice(-SHOWN_STEPS));
    expect([newest.earlier?.back, newest.later]).toEqual([SHOWN_STEPS, null]);
    const oldest = toReportTable(long, asked, { ...query, per: 'week', back: 39 });
    expect(oldest.heads.map(({ index }) => index)).toEqual(weeks.slice(0, SHOWN_STEPS));
    expect([oldest.earlier, oldest.later?.back]).toEqual([null, 39 - SHOWN_STEPS]);
  });

  it('has no steps as a total, and names stages', () => {
    const stages = { ...report, rows: [row('training', '', [3600], [0]), row('', '', [3600], [0])], totals: [[0, 7200, 0]] as const };
    const total = toReportTable(stages, { ...question, by: 'stage', per: 'total' }, { ...query, by: 'stage', per: 'total' });
    expect([total.heads, total.chart]).toEqual([[], []]);
    expect(total.lines.map(({ name, search }) => [name, search])).toEqual([['Training', '?from=2026-01-15&to=2026-12-31&activity=a1&stage=training'], ['No stage', '?from=2026-01-15&to=2026-12-31&activity=a1&stage=none']]);
  });
});

describe('the finding', () => {
  it('says how much, when, where most went, and what share changed a decision', () => {
    const found = findMain(report, question);
    expect(found).toMatchObject({ hours: '12', where: '15 Jan 2026 – 31 Dec 2026', lead: { name: 'Customs' } });
    expect([plain(found?.lead?.share), plain(found?.deciding ?? '')]).toEqual(['98 %', '8.2 %']);
  });

  it('is none without hours', () => {
    expect(findMain({ rows: [], rowCount: 0, seconds: 0, decidingSeconds: 0, entries: 0, totals: [] }, question)).toBeNull();
  });
});

describe('a report for programs', () => {
  it('has dense steps, and null where there is no project', () => {
    const answer = toApiReport(report, question, 'next');
    expect(answer).toMatchObject({ steps: ['2025-11-01', '2025-12-01', '2026-01-01'], totals: [2, 0, 10.25], hours: 12.25, decidingHours: 1, entries: 6, next: 'next' });
    expect(answer.items.map(({ id, steps }) => [id, steps])).toEqual([['p1', [2, 0, 10]], [null, [0, 0, 0.25]]]);
  });

  it('has one step as a total', () => {
    const total = toApiReport({ ...report, rows: [row('p1', 'Customs', [3600], [0])], totals: [[0, 3600, 0]] }, { ...question, per: 'total' }, null);
    expect([total.steps, total.totals, total.items[0]?.steps]).toEqual([[''], [1], [[1]][0]]);
  });
});

describe('what an address asks', () => {
  it('is of this year by project and month, unless it says otherwise', () => {
    expect(toQuestion(reportQuery.parse({}), '2026-11-21')).toEqual({ by: 'project', per: 'month', from: '2026-01-01', to: '2026-12-31', projects: [], people: [], activities: [] });
    const days = reportQuery.parse({ period: 'days', from: '2026-02-01', project: ['none'], by: 'stage' });
    expect(toQuestion(days, '2026-11-21')).toMatchObject({ by: 'stage', from: '2026-02-01', to: null, projects: [NO_PROJECT] });
  });

  it('is refused by the field where it can’t be read', () => {
    const problems = (given: object): unknown => reportQuery.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(problems({ from: '2026-02-30' })).toEqual(['from is not a day; type it as 2027-01-31']);
    expect(problems({ from: '2026-02-02', to: '2026-02-01' })).toEqual(['to is before the first day']);
    expect(problems({ project: ['x'] })).toEqual(['project.0 is neither an id nor "none"']);
  });

  it('names hours of no project among its filters', () => {
    const names = { projects: [{ id: 'p1', name: 'Customs' }], people: [], activities: [] };
    expect(nameFilters(names, { projects: [NO_PROJECT, 'p1'] }).projects.map(({ name }) => name)).toEqual(['No project', 'Customs']);
    expect(nameFilters(names, { projects: ['p1'] })).toBe(names);
  });
});

describe('the rows behind a figure', () => {
  it('say what was done, on which experiment, and how much of it', () => {
    const entry = { id: 'e', workDate: new Date('2026-11-20'), seconds: 4800, note: 'Batch', stage: 'data' as const, quantity: 1210, quantityUnit: 'labels', changedDecision: true, person: { name: 'Jonas' }, project: { id: 'p', name: 'Customs', deletedAt: new Date() }, activity: { name: 'Labeling' }, experiment: { number: 24 }, task: { name: 'Batch 4', estimateSeconds: 14_400 } };
    const [line, bare] = toEntryLines([entry, { ...entry, project: null, stage: null, quantity: null, experiment: null, task: null }]);
    expect(line).toMatchObject({ day: '20 Nov', year: '2026', duration: '1:20', note: 'E24 Batch', quantity: '1,210 labels', task: 'Batch 4: said 4:00', stage: 'Data', project: { isRemoved: true } });
    expect(bare).toMatchObject({ project: null, stage: '', quantity: '', task: '', note: 'Batch' });
  });
});

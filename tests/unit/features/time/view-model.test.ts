import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/lib/domain/importing/write-csv';
import { findUnlogged, sumDays, sumGroup, toDataShare, toDayHeads, toEstimateLines, toGroups, toMonthWeeks, toProjectBars, toProjectTimeSearch, toSheetTable, toTeamLines, toTimeSearch, toWeekColumns } from '@/lib/features/time/view-model';

const MONDAY = '2026-11-16';
const activities = [
  { id: 'label', name: 'Labeling', family: 3 },
  { id: 'train', name: 'Training', family: 4 },
];
const cell = (projectId: string | null, activityId: string, workDate: string, seconds: number) => ({ projectId, activityId, workDate, seconds });
const projects = new Map([['a', 'Customs'], ['b', '=cmd()']]);

describe('the sheet', () => {
  const groups = toGroups([cell('a', 'train', '2026-11-17', 3600), cell('b', 'label', '2026-11-16', 7200), cell(null, 'label', '2026-11-16', 9000), cell('a', 'label', '2026-11-22', 600)], MONDAY, projects, activities);

  it('puts the project with most hours first, no project last, and activities in their order', () => {
    expect(groups.map(({ name, rows }) => [name, ...rows.map((row) => row.name)])).toEqual([['=cmd()', 'Labeling'], ['Customs', 'Labeling', 'Training'], ['No project', 'Labeling']]);
    expect(groups[1]?.rows[0]?.seconds).toEqual([0, 0, 0, 0, 0, 0, 600]);
    expect(sumDays(groups)).toEqual([16_200, 3600, 0, 0, 0, 0, 600]);
    expect(groups.map(sumGroup)).toEqual([7200, 4200, 9000]);
  });

  it('is written as a file whose formulas are none', () => {
    const csv = writeCsv(toSheetTable(groups, toDayHeads(MONDAY, '2026-11-20')));
    expect(csv).toContain("'=cmd(),Labeling,2,0,0,0,0,0,0,2\r\n");
    expect(csv).toContain('Project,Activity,2026-11-16,');
  });
});

describe('the days of a week', () => {
  it('know today and the weekend', () => {
    const heads = toDayHeads(MONDAY, '2026-11-20');
    expect(heads.map(({ weekday, date }) => `${weekday} ${date}`)).toEqual(['Mon 16', 'Tue 17', 'Wed 18', 'Thu 19', 'Fri 20', 'Sat 21', 'Sun 22']);
    expect(heads.findIndex(({ isToday }) => isToday)).toBe(4);
    expect(heads.filter(({ isWeekend }) => isWeekend)).toHaveLength(2);
  });
});

describe('what was not logged', () => {
  const span = (workDate: string, from: number, to: number) => ({ workDate, startedAt: from * 60_000, endedAt: to * 60_000 });

  it('is the time between the entries of the latest day that has any', () => {
    expect(findUnlogged([span('2026-11-19', 0, 10), span('2026-11-19', 60, 70), span('2026-11-20', 0, 30), span('2026-11-20', 55, 60), span('2026-11-20', 62, 70)])).toEqual({ day: '2026-11-20', seconds: 25 * 60 });
    expect(findUnlogged([span('2026-11-20', 0, 30)])).toBeNull();
  });
});

describe('eight weeks', () => {
  it('add a week up that a month divides', () => {
    const columns = toWeekColumns([{ period: '2026-11-30', activityId: 'label', seconds: 60 }, { period: '2026-12-01', activityId: 'train', seconds: 30 }], activities, '2026-11-30');
    expect(columns.map(({ name }) => name)).toEqual(['42', '43', '44', '45', '46', '47', '48', '49']);
    expect(columns.at(-1)).toMatchObject({ parts: [0, 0, 60, 30, 0, 0], isCurrent: true });
  });
});

describe('a month', () => {
  it('is whole weeks, whose sums count its own days alone', () => {
    const weeks = toMonthWeeks([cell('a', 'label', '2026-10-31', 60), cell('a', 'label', '2026-11-01', 3600), cell('a', 'label', '2026-11-30', 60)], '2026-11-01', '2026-11-20', activities);
    expect(weeks.map(({ week, seconds }) => [week, seconds])).toEqual([['2026-W44', 3600], ['2026-W45', 0], ['2026-W46', 0], ['2026-W47', 0], ['2026-W48', 0], ['2026-W49', 60]]);
    expect(weeks[0]?.days.map(({ isInMonth }) => isInMonth)).toEqual([false, false, false, false, false, false, true]);
  });
});

describe('the other parts of the page', () => {
  it('draw projects, people and estimates', () => {
    expect(toProjectBars([{ projectId: 'a', name: 'Customs', family: 3, seconds: 5 }, { projectId: 'a', name: 'Customs', family: 4, seconds: 7 }])).toEqual([{ id: 'a', name: 'Customs', parts: [0, 0, 5, 7, 0, 0], seconds: 12 }]);
    expect(toTeamLines([{ personId: 'p', workDate: '2026-11-18', seconds: 60 }], [{ id: 'p', name: 'Ada', hoursPerWeek: 40 }], MONDAY)).toMatchObject([{ name: 'Ada', seconds: [0, 0, 60, 0, 0, 0, 0], total: 60 }]);
    expect(toEstimateLines([{ activityId: 'label', estimate: 1, actual: 2 }], activities)).toEqual({ lines: [], missing: 'An activity needs 8 finished tasks with an estimate. Labeling has 1.' });
  });

  it('tell the share of labels and data, in the hours and in the estimates of the same projects', () => {
    const bars = toProjectBars([{ projectId: 'a', name: 'Customs', family: 3, seconds: 30 }, { projectId: 'a', name: 'Customs', family: 2, seconds: 5 }, { projectId: 'a', name: 'Customs', family: 4, seconds: 65 }]);
    const works = Array.from({ length: 10 }, (_, index) => ({ projectId: 'a', activityId: index < 2 ? 'label' : 'train', estimate: 10, actual: index < 2 ? 20 : 7.5 }));
    const other = { projectId: 'z', activityId: 'label', estimate: 1000, actual: 1000 };
    const share = toDataShare(bars, [...works, other], activities);
    expect(share).toMatchObject({ share: 0.35, estimates: { tasks: 10, said: { share: 0.2 }, took: 0.4 } });
    expect(toDataShare(bars, works.slice(0, 7), activities)).toEqual({ share: 0.35, estimates: null });
    expect(toDataShare([], works, activities)).toBe(null);
  });

  it('keep their choices in the address', () => {
    expect(toTimeSearch({ view: 'week', week: '2026-W46' })).toBe('?week=2026-W46');
    expect(toTimeSearch({ view: 'month', week: '2026-W46', month: '2026-11', person: 'p' })).toBe('?view=month&month=2026-11&person=p');
    expect(toTimeSearch({ view: 'week' })).toBe('');
    const query = { person: 'p', activity: undefined, experiment: undefined, from: undefined, to: undefined, cursor: 'c' };
    expect(toProjectTimeSearch(query, { from: '2026-11-01' })).toBe('?person=p&from=2026-11-01');
    expect(toProjectTimeSearch(query, { cursor: 'd' })).toBe('?person=p&cursor=d');
  });
});

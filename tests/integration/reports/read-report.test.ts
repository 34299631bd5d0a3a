import { beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '@/lib/domain/random/rng';
import { stages } from '@/lib/domain/shared/stage';
import { groupBy } from '@/lib/domain/shared/group-by';
import { addDays } from '@/lib/domain/time/calendar-day';
import { planReport } from '@/lib/domain/time/report/plan-report';
import { groupings, NO_PROJECT, steps, type DayRange, type Grouping, type ReportFilters, type ReportQuestion, type Step } from '@/lib/domain/time/report/report-question';
import type { Report } from '@/lib/domain/time/report/report';
import { readReport } from '@/lib/features/reports/data';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '@/tests/support/builders';

type Entry = { readonly projectId: string | null; readonly personId: string; readonly activityId: string; readonly stage: (typeof stages)[number] | null; readonly day: string; readonly seconds: number; readonly changedDecision: boolean };

let caller: Caller;
let entries: Entry[];
let projects: string[];
let people: string[];
let activities: string[];

const rng = createRng('reports');
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(rng() * items.length)] as Item;

beforeAll(async () => {
  const { callers } = await makeWorkspace();
  caller = callers.owner;
  people = [callers.owner, callers.member, callers.viewer].map(({ personId }) => personId);
  projects = await recordChanges(caller, { action: 'add' }, (record) => record.createMany('Project', ['One', 'Two', 'Three', 'Four'].map((name) => ({ name }))));
  activities = (await readWorkspace(caller.workspaceId, (tx) => tx.activity.findMany({ take: 4, orderBy: { sort: 'asc' }, select: { id: true } }))).map(({ id }) => id);
  entries = Array.from({ length: 900 }, () => ({
    projectId: rng() < 0.15 ? null : pick(projects),
    personId: pick(people),
    activityId: pick(activities),
    stage: rng() < 0.2 ? null : pick(stages),
    day: addDays('2025-11-17', Math.floor(rng() * 500)),
    seconds: 60 * Math.ceil(rng() * 480),
    changedDecision: rng() < 0.2,
  }));
  await recordChanges(caller, { action: 'add' }, async (record) => {
    const ids = await record.createMany('TimeEntry', entries.map(({ day, ...entry }) => ({ ...entry, workDate: new Date(day) })));
    // Hours that were logged and removed leave sums of nought, which must not show.
    const gone = await record.createMany('TimeEntry', [{ projectId: projects[0] ?? null, personId: people[0] ?? '', activityId: activities[0] ?? '', workDate: new Date('2031-03-05'), seconds: 60 }]);
    await record.removeMany('TimeEntry', gone);
    expect(ids).toHaveLength(900);
  });
}, 60_000);

const ask = (question: ReportQuestion, limit = 1000, from = 0): Promise<Report> => readWorkspace(caller.workspaceId, (tx) => readReport(tx, question, { limit, from }));

const keyOf: Record<Grouping, (entry: Entry) => string> = { project: ({ projectId }) => projectId ?? NO_PROJECT, activity: ({ activityId }) => activityId, person: ({ personId }) => personId, stage: ({ stage }) => stage ?? '' };

/** Weeks since the first Monday of 1970 and months since the year 0, counted in another way than the product does. */
const stepOf: Record<Step, (day: string) => number> = {
  total: () => 0,
  week: (day) => Math.floor((Date.parse(day) - Date.parse('1970-01-05')) / 604_800_000),
  month: (day) => new Date(day).getUTCFullYear() * 12 + new Date(day).getUTCMonth(),
};

/** The same figures, added up here from all entries. */
function addUp({ by, per, from, to, projects: only, people: who, activities: what }: ReportQuestion) {
  const asked = entries.filter(({ projectId, personId, activityId, day }) => (from === null || day >= from) && (to === null || day <= to) && (only.length === 0 || only.includes(projectId ?? NO_PROJECT)) && (who.length === 0 || who.includes(personId)) && (what.length === 0 || what.includes(activityId)));
  const sum = (some: readonly Entry[]): number => some.reduce((total, { seconds }) => total + seconds, 0);
  const deciding = (some: readonly Entry[]): number => sum(some.filter(({ changedDecision }) => changedDecision));
  const byStep = (some: readonly Entry[]) => [...groupBy(some, ({ day }) => stepOf[per](day))].toSorted(([a], [b]) => a - b);
  return {
    rows: [...groupBy(asked, keyOf[by])].map(([id, own]) => ({ id, seconds: sum(own), decidingSeconds: deciding(own), entries: own.length, steps: byStep(own).map(([step]) => step), secondsByStep: byStep(own).map(([, some]) => sum(some)) })),
    totals: byStep(asked).map(([step, some]) => [step, sum(some), deciding(some)]),
    seconds: sum(asked), decidingSeconds: deciding(asked), entries: asked.length,
  };
}

const sortRows = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const ranges: Readonly<Record<string, DayRange>> = {
  'all time': { from: null, to: null },
  'whole months': { from: '2026-01-01', to: '2026-03-31' },
  'whole weeks': { from: '2026-01-05', to: '2026-03-29' },
  'neither': { from: '2026-01-14', to: '2026-04-22' },
  'a few days': { from: '2026-02-24', to: '2026-02-26' },
  'without a beginning': { from: null, to: '2026-05-13' },
  'without an end': { from: '2026-05-13', to: null },
};
const none: ReportFilters = { projects: [], people: [], activities: [] };
const filters = (): Readonly<Record<string, ReportFilters>> => ({
  'no filter': none,
  'some projects': { ...none, projects: projects.slice(0, 2) },
  'no project': { ...none, projects: [NO_PROJECT] },
  'a person': { ...none, people: people.slice(0, 1) },
  'some activities': { ...none, activities: activities.slice(1, 3) },
  'all three': { projects: [NO_PROJECT, ...projects.slice(1)], people: people.slice(1), activities: activities.slice(0, 3) },
});

describe.each(groupings)('hours by %s', (by) => {
  it.each(steps)('and %s equal the sum of the entries, for every period and filter', async (per) => {
    for (const [period, days] of Object.entries(ranges)) {
      for (const [filter, only] of Object.entries(filters())) {
        const question = { by, per, ...days, ...only };
        const { rows, rowCount, ...report } = await ask(question);
        const { rows: expected, ...rest } = addUp(question);
        expect(sortRows(rows.map(({ name: _name, isRemoved: _removed, ...row }) => row)), `${period}, ${filter}`).toEqual(sortRows(expected));
        expect(report, `${period}, ${filter}`).toEqual(rest);
        expect(rowCount).toBe(expected.length);
      }
    }
  });
});

describe('the rows of a report', () => {
  const question: ReportQuestion = { by: 'project', per: 'month', from: null, to: null, ...none };

  it('come most hours first, page by page, with totals of all', async () => {
    const all = await ask(question);
    expect(all.rows.map(({ seconds }) => seconds)).toEqual(all.rows.map(({ seconds }) => seconds).toSorted((a, b) => b - a));
    const second = await ask(question, 2, 2);
    expect(second.rows).toEqual(all.rows.slice(2, 4));
    expect([second.rowCount, second.totals]).toEqual([all.rowCount, all.totals]);
  });

  it('are named, the one without a project too, and say when their project was removed', async () => {
    await recordChanges(caller, { action: 'remove' }, (record) => record.update('Project', projects[3] ?? '', { deletedAt: new Date() }));
    const { rows } = await ask(question);
    expect(rows.find(({ id }) => id === NO_PROJECT)?.name).toBe('No project');
    expect(rows.find(({ id }) => id === projects[3])).toMatchObject({ name: 'Four', isRemoved: true });
  });

  it('of a workspace are not seen by another', async () => {
    const other = (await makeWorkspace('Other')).callers.owner;
    const report = await readWorkspace(other.workspaceId, (tx) => readReport(tx, { ...question, projects }, { limit: 10, from: 0 }));
    expect(report).toMatchObject({ rows: [], rowCount: 0, seconds: 0, totals: [] });
  });
});

it('the questions above are answered from sums and from entries, in part and in whole', () => {
  const questions = groupings.flatMap((by) => steps.flatMap((per) => Object.values(ranges).flatMap((days) => Object.values(filters()).map((only) => planReport({ by, per, ...days, ...only })))));
  const tables = new Set(questions.map(({ sums }) => sums?.table ?? 'entries'));
  expect(tables).toEqual(new Set(['projectActivity', 'projectMonth', 'projectWeek', 'personWeek', 'entries']));
  expect(questions.some(({ sums, entries: rest }) => sums !== null && rest.length === 2)).toBe(true);
});

import 'server-only';
import { addDays, type CalendarDay } from '@/lib/domain/time/calendar-day';
import { planReport, type SumTable } from '@/lib/domain/time/report/plan-report';
import type { Report, ReportRow } from '@/lib/domain/time/report/report';
import { NO_PROJECT, type DayRange, type Grouping, type ReportFilters, type ReportQuestion, type Step } from '@/lib/domain/time/report/report-question';
import { indexOfStep } from '@/lib/domain/time/report/report-steps';
import { DAYS_UNTIL_FINISHED } from '@/lib/domain/time/report/spending';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { Choice, EntriesQuery } from './schema';

type Slice = { readonly limit: number; readonly from: number };
type Answer = { readonly rows: readonly (readonly [string, string | null, boolean, number, number, number, number[], number[]])[] | null; readonly totals: Report['totals'] | null; readonly sum: readonly [number, number, number, number] };

/**
 * Adds hours up, most hours first. One query that answers in one piece of JSON: a row of the database for each cell would cost
 * more to receive than the sum itself. Seconds are added as doubles, which hold whole numbers exactly and add up fastest.
 */
export async function readReport(tx: WorkspaceTransaction, question: ReportQuestion, { limit, from }: Slice): Promise<Report> {
  const [found] = await tx.$queryRaw<{ report: string }[]>`
    with parts as materialized (${partsOf(question)}), sums as (
      select key, sum(seconds) as seconds, sum(deciding) as deciding, sum(entries) as entries, array_agg(step) as steps, array_agg(seconds) as by_step
      from parts group by key
    ), shown as (
      select * from sums order by seconds desc, key limit ${limit} offset ${from}
    )
    select json_build_object(
      'rows', (select json_agg(json_build_array(s.key, n.name, coalesce(n.is_removed, false), s.seconds, s.deciding, s.entries, s.steps, s.by_step) order by s.seconds desc, s.key) from shown s ${namesOf(question.by)}),
      'totals', (select json_agg(json_build_array(t.step, t.seconds, t.deciding) order by t.step) from (select step, sum(seconds) as seconds, sum(deciding) as deciding from parts group by step) t),
      'sum', (select json_build_array(count(*), coalesce(sum(seconds), 0), coalesce(sum(deciding), 0), coalesce(sum(entries), 0)) from sums)
    )::text as report`;
  return toReport(JSON.parse(found?.report ?? '') as Answer, question);
}

function toReport({ rows, totals, sum: [rowCount, seconds, decidingSeconds, entries] }: Answer, { by, per }: ReportQuestion): Report {
  const indexOf = createStepReader(per);
  return {
    rows: (rows ?? []).map(([id, name, isRemoved, own, deciding, count, days, secondsOfDays]) => ({ id, name: name ?? nameless(by), isRemoved, seconds: own, decidingSeconds: deciding, entries: count, ...mergeSteps(days.map(indexOf), secondsOfDays) })),
    rowCount, seconds, decidingSeconds, entries,
    totals: (totals ?? []).map(([day, ...rest]) => [indexOf(day), ...rest]),
  };
}

/** From the database's days since 1970 to the steps of the domain. There are few, in many cells. */
function createStepReader(per: Step): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    const index = known.get(day) ?? indexOfStep(per, addDays('1970-01-01', day));
    known.set(day, index);
    return index;
  };
}

/** In the order of time; several parts may tell of the same step. */
function mergeSteps(steps: readonly number[], seconds: readonly number[]): Pick<ReportRow, 'steps' | 'secondsByStep'> {
  const sums = new Map<number, number>();
  for (const [place, step] of steps.entries()) sums.set(step, (sums.get(step) ?? 0) + (seconds[place] ?? 0));
  const sorted = [...sums].toSorted(([a], [b]) => a - b);
  return { steps: sorted.map(([step]) => step), secondsByStep: sorted.map(([, sum]) => sum) };
}

/** Of the hours without a project or a stage; those of a stage are named where they are shown. */
function nameless(by: Grouping): string {
  return by === 'project' ? 'No project' : by === 'stage' ? '' : 'Unknown';
}

/** Cells from sums, and from the entries of what the sums can't tell. */
function partsOf(question: ReportQuestion): Prisma.Sql {
  const { sums, entries } = planReport(question);
  const parts = [...(sums ? [fromSums(sums.table, sums.days, question)] : []), ...entries.map((days) => fromEntries(days, question))];
  return Prisma.join(parts, ' union all ');
}

type Columns = Readonly<Record<Grouping | 'day', Prisma.Sql>>;

const sumColumns: Readonly<Record<SumTable, { readonly table: Prisma.Sql; readonly columns: Columns }>> = {
  projectActivity: { table: Prisma.sql`time_by_project_activity`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`activity_id`, person: Prisma.sql`null`, stage: Prisma.sql`null`, day: Prisma.sql`null::date` } },
  projectMonth: { table: Prisma.sql`time_by_project_month`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`null`, person: Prisma.sql`null`, stage: Prisma.sql`stage`, day: Prisma.sql`month` } },
  projectWeek: { table: Prisma.sql`time_by_project_week`, columns: { project: Prisma.sql`project_id`, activity: Prisma.sql`null`, person: Prisma.sql`null`, stage: Prisma.sql`stage`, day: Prisma.sql`week` } },
  personWeek: { table: Prisma.sql`time_by_person_week`, columns: { project: Prisma.sql`null`, activity: Prisma.sql`activity_id`, person: Prisma.sql`person_id`, stage: Prisma.sql`null`, day: Prisma.sql`period` } },
};

const entryColumns: Columns = { project: Prisma.sql`coalesce(project_id, nil_uuid())`, activity: Prisma.sql`activity_id`, person: Prisma.sql`person_id`, stage: Prisma.sql`coalesce(stage::text, '')`, day: Prisma.sql`work_date` };

function fromSums(name: SumTable, days: DayRange, question: ReportQuestion): Prisma.Sql {
  const { table, columns } = sumColumns[name];
  const key = columns[question.by];
  const step = stepOf(question.per, columns.day);
  const rows = Prisma.sql`from ${table} where workspace_id = (select current_workspace_id()) and entries > 0 ${within(columns.day, days)} ${filtered(columns, question)}`;
  // What stands there almost as it is asked for is sent as it stands; grouping it would cost as much again.
  const isFine = question.by === 'project' && question.per !== 'total' && name !== 'projectActivity';
  return isFine
    ? Prisma.sql`select ${key} as key, ${step} as step, seconds::float8 as seconds, deciding_seconds::float8 as deciding, entries::float8 as entries ${rows}`
    : Prisma.sql`select ${key} as key, ${step} as step, sum(seconds::float8) as seconds, sum(deciding_seconds::float8) as deciding, sum(entries::float8) as entries ${rows} group by 1, 2`;
}

function fromEntries(days: DayRange, question: ReportQuestion): Prisma.Sql {
  return Prisma.sql`
    select ${entryColumns[question.by]} as key, ${stepOf(question.per, entryColumns.day)} as step, sum(seconds)::float8 as seconds, coalesce(sum(seconds) filter (where changed_decision), 0)::float8 as deciding, count(*)::float8 as entries
    from time_entry where workspace_id = (select current_workspace_id()) ${within(entryColumns.day, days)} ${filtered({ ...entryColumns, project: Prisma.sql`project_id` }, question)}
    group by 1, 2`;
}

/** The first day of a step, counted from 1970. */
function stepOf(per: Step, day: Prisma.Sql): Prisma.Sql {
  if (per === 'total') return Prisma.sql`0`;
  return per === 'week' ? Prisma.sql`week_of(${day}) - date '1970-01-01'` : Prisma.sql`month_of(${day}) - date '1970-01-01'`;
}

function within(day: Prisma.Sql, { from, to }: DayRange): Prisma.Sql {
  const after = from === null ? Prisma.empty : Prisma.sql`and ${day} >= ${from}::date`;
  const before = to === null ? Prisma.empty : Prisma.sql`and ${day} <= ${to}::date`;
  return Prisma.sql`${after} ${before}`;
}

function filtered(columns: Columns, { projects, people, activities }: ReportFilters): Prisma.Sql {
  return Prisma.sql`${anyProject(columns.project, projects)} ${anyOf(columns.person, people)} ${anyOf(columns.activity, activities)}`;
}

function anyOf(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  return ids.length === 0 ? Prisma.empty : Prisma.sql`and ${column} = any(${[...ids]}::uuid[])`;
}

/** Entries know no project as null, sums as an id of noughts; both ways go through an index. */
function anyProject(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  if (!ids.includes(NO_PROJECT)) return anyOf(column, ids);
  return Prisma.sql`and (${column} = any(${[...ids]}::uuid[]) or ${column} is null)`;
}

function namesOf(by: Grouping): Prisma.Sql {
  switch (by) {
    case 'project':
      return Prisma.sql`left join (select id, name, deleted_at is not null as is_removed from project) n on n.id = s.key`;
    case 'person':
      return Prisma.sql`left join (select id, name, false as is_removed from person) n on n.id = s.key`;
    case 'activity':
      return Prisma.sql`left join (select id, name, false as is_removed from activity) n on n.id = s.key`;
    case 'stage':
      return Prisma.sql`left join (select null::text as name, false as is_removed) n on true`;
    default:
      return by satisfies never;
  }
}

/** The names of what is filtered by, in their order. */
export async function readFilterNames(tx: WorkspaceTransaction, { projects, people, activities }: ReportFilters) {
  const select = { id: true, name: true } as const;
  return {
    projects: projects.length === 0 ? [] : await tx.project.findMany({ where: { id: { in: [...projects] } }, select, orderBy: { name: 'asc' } }),
    people: people.length === 0 ? [] : await tx.person.findMany({ where: { id: { in: [...people] } }, select, orderBy: { name: 'asc' } }),
    activities: activities.length === 0 ? [] : await tx.activity.findMany({ where: { id: { in: [...activities] } }, select, orderBy: { sort: 'asc' } }),
  };
}

export type Choices = Awaited<ReturnType<typeof readChoices>>;

/** The people and activities that a report may be narrowed to; projects, which may be thousands, are searched. */
export async function readChoices(tx: WorkspaceTransaction) {
  const select = { id: true, name: true } as const;
  return {
    people: await tx.person.findMany({ select, orderBy: [{ isActive: 'desc' }, { name: 'asc' }], take: MOST_CHOICES }),
    activities: await tx.activity.findMany({ select, orderBy: { sort: 'asc' }, take: MOST_CHOICES }),
  };
}

const MOST_CHOICES = 500;
const MOST_FOUND = 30;

/** Projects whose name holds the text, removed ones too: their hours are still there. */
export async function findProjects(tx: WorkspaceTransaction, text: string): Promise<Choice[]> {
  return tx.project.findMany({ where: { name: { contains: text, mode: 'insensitive' } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MOST_FOUND });
}

/** Entries on a page. */
const PAGE = 100;

const entrySelect = {
  id: true, workDate: true, seconds: true, note: true, stage: true, quantity: true, quantityUnit: true, source: true, changedDecision: true,
  person: { select: { name: true } },
  project: { select: { id: true, name: true, deletedAt: true } },
  activity: { select: { name: true, family: true } },
  experiment: { select: { number: true } },
  task: { select: { name: true, estimateSeconds: true } },
} satisfies Prisma.TimeEntrySelect;

export type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof entrySelect }>;
type Place = { readonly day: string; readonly id: string };

/** One page of the entries that a figure is the sum of, newest first, and that sum. */
export async function readEntryPage(tx: WorkspaceTransaction, query: EntriesQuery, after: Place | null, today: CalendarDay) {
  const where = query.estimated === undefined ? toEntryWhere(query) : { task: toAnsweredTask(query, today) };
  // The first condition begins the walk through the index where the page before ended.
  const older = after && [{ workDate: { lte: new Date(after.day) } }, { OR: [{ workDate: { lt: new Date(after.day) } }, { id: { lt: after.id } }] }];
  const found = await tx.timeEntry.findMany({ where: older ? { AND: [where, ...older] } : where, orderBy: [{ workDate: 'desc' }, { id: 'desc' }], take: PAGE + 1, select: entrySelect });
  const entries = found.slice(0, PAGE);
  const last = entries.at(-1);
  const next = found.length > PAGE && last ? { day: last.workDate.toISOString().slice(0, 10), id: last.id } : null;
  return { entries, next, sum: await sumEntries(tx, query, where) };
}

/** From the sums of hours where those can tell, so that opening all rows of all time adds nothing up. */
async function sumEntries(tx: WorkspaceTransaction, query: EntriesQuery, where: Prisma.TimeEntryWhereInput): Promise<{ readonly seconds: number; readonly entries: number }> {
  if (query.stage.length === 0 && query.decided === undefined && query.estimated === undefined) {
    const { seconds, entries } = await readReport(tx, { by: query.project.length > 0 || query.person.length + query.activity.length === 0 ? 'project' : 'activity', per: 'total', from: query.from ?? null, to: query.to ?? null, projects: query.project, people: query.person, activities: query.activity }, { limit: 1, from: 0 });
    return { seconds, entries };
  }
  const { _sum, _count } = await tx.timeEntry.aggregate({ where, _sum: { seconds: true }, _count: true });
  return { seconds: _sum.seconds ?? 0, entries: _count };
}

/**
 * The tasks that estimates are compared by: all of their entries count, and days, project, person and activity are the task's.
 * As `readAnsweredTasks` finds them.
 */
function toAnsweredTask({ from, to, project, person, activity }: EntriesQuery, today: CalendarDay): Prisma.TaskWhereInput {
  const finished = addDays(today, -DAYS_UNTIL_FINISHED - 1);
  return {
    estimateSeconds: { gt: 0 },
    ...(project.length === 0 ? {} : { projectId: { in: project } }),
    ...(person.length === 0 ? {} : { personId: { in: person } }),
    ...(activity.length === 0 ? {} : { activityId: { in: activity } }),
    timeEntries: { every: { workDate: { lte: new Date(to !== undefined && to < finished ? to : finished) } }, some: from === undefined ? {} : { workDate: { gte: new Date(from) } } },
  };
}

function toEntryWhere({ from, to, project, person, activity, stage, decided }: EntriesQuery): Prisma.TimeEntryWhereInput {
  const named = project.filter((id) => id !== NO_PROJECT);
  const stages = stage.filter((one) => one !== 'none');
  return {
    AND: [
      from === undefined ? {} : { workDate: { gte: new Date(from) } },
      to === undefined ? {} : { workDate: { lte: new Date(to) } },
      project.length === 0 ? {} : named.length === project.length ? { projectId: { in: named } } : { OR: [{ projectId: { in: named } }, { projectId: null }] },
      person.length === 0 ? {} : { personId: { in: person } },
      activity.length === 0 ? {} : { activityId: { in: activity } },
      stage.length === 0 ? {} : stages.length === stage.length ? { stage: { in: stages } } : { OR: [{ stage: { in: stages } }, { stage: null }] },
      decided === undefined ? {} : { changedDecision: true },
    ],
  };
}

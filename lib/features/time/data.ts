import 'server-only';
import { dropUndefined } from '@/lib/domain/shared/drop-undefined';
import type { Stage } from '@/lib/domain/shared/stage';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { TimeEntryFilter, TimeEntryPlace } from './schema';

/** An entry as it is stored. Days are ISO days, instants ISO instants. */
export type TimeEntry = {
  readonly id: string;
  readonly personId: string;
  readonly projectId: string | null;
  readonly activityId: string;
  readonly experimentId: string | null;
  readonly taskId: string | null;
  readonly stage: Stage | null;
  readonly workDate: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly timeZone: string | null;
  readonly seconds: number;
  readonly note: string;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly source: 'typed' | 'timer' | 'imported';
  readonly changedDecision: boolean;
  readonly clientKey: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

const entryColumns = {
  id: true,
  personId: true,
  projectId: true,
  activityId: true,
  experimentId: true,
  taskId: true,
  stage: true,
  workDate: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  seconds: true,
  note: true,
  quantity: true,
  quantityUnit: true,
  source: true,
  changedDecision: true,
  clientKey: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.TimeEntrySelect;

type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof entryColumns }>;

/** Entries that a condition keeps, by day and then by when they were made. */
export async function findEntries(tx: WorkspaceTransaction, where: Prisma.TimeEntryWhereInput): Promise<TimeEntry[]> {
  const rows = await tx.timeEntry.findMany({ where, select: entryColumns, orderBy: [{ workDate: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(toEntry);
}

export async function findEntry(tx: WorkspaceTransaction, id: string): Promise<TimeEntry | null> {
  const row = await tx.timeEntry.findFirst({ where: { id }, select: entryColumns });
  return row && toEntry(row);
}

/** A day as the database takes it. */
export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function toEntry(row: EntryRow): TimeEntry {
  return {
    ...row,
    workDate: toDay(row.workDate),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export type ActivityChoice = { readonly id: string; readonly key: string; readonly name: string; readonly family: number; readonly isProgress: boolean; readonly isActive: boolean };

/** All activities in their order, retired ones too: old hours keep their name. */
export async function readActivities(tx: WorkspaceTransaction): Promise<ActivityChoice[]> {
  return tx.activity.findMany({ orderBy: [{ sort: 'asc' }, { name: 'asc' }], select: { id: true, key: true, name: true, family: true, isProgress: true, isActive: true } });
}

export type Worker = { readonly id: string; readonly name: string; readonly hoursPerWeek: number };

export async function findWorker(tx: WorkspaceTransaction, id: string): Promise<Worker | null> {
  return tx.person.findFirst({ where: { id }, select: { id: true, name: true, hoursPerWeek: true } });
}

/** Hours of a person by project, activity and day. */
export type CellSum = { readonly projectId: string | null; readonly activityId: string; readonly workDate: string; readonly seconds: number };

/** @param until the day after the last */
export async function readCells(tx: WorkspaceTransaction, personId: string, from: string, until: string): Promise<CellSum[]> {
  const rows = await tx.timeEntry.groupBy({ by: ['projectId', 'activityId', 'workDate'], where: { personId, workDate: { gte: toDate(from), lt: toDate(until) } }, _sum: { seconds: true } });
  return rows.map(({ workDate, _sum, ...cell }) => ({ ...cell, workDate: toDay(workDate), seconds: _sum.seconds ?? 0 }));
}

export type Span = { readonly workDate: string; readonly startedAt: number; readonly endedAt: number };

/** When a person worked, of entries that know it. */
export async function readSpans(tx: WorkspaceTransaction, personId: string, from: string, until: string): Promise<Span[]> {
  const rows = await tx.timeEntry.findMany({ where: { personId, workDate: { gte: toDate(from), lt: toDate(until) }, startedAt: { not: null }, endedAt: { not: null } }, select: { workDate: true, startedAt: true, endedAt: true } });
  return rows.flatMap(({ workDate, startedAt, endedAt }) => (startedAt && endedAt ? [{ workDate: toDay(workDate), startedAt: startedAt.getTime(), endedAt: endedAt.getTime() }] : []));
}

/** Everybody's hours by day. */
export async function readTeamDays(tx: WorkspaceTransaction, from: string, until: string): Promise<{ personId: string; workDate: string; seconds: number }[]> {
  const rows = await tx.timeEntry.groupBy({ by: ['personId', 'workDate'], where: { workDate: { gte: toDate(from), lt: toDate(until) } }, _sum: { seconds: true } });
  return rows.map(({ personId, workDate, _sum }) => ({ personId, workDate: toDay(workDate), seconds: _sum.seconds ?? 0 }));
}

/** People who plan or work now, and whoever of the others is named. */
export async function readWorkers(tx: WorkspaceTransaction, ids: readonly string[]): Promise<Worker[]> {
  return tx.person.findMany({ where: { OR: [{ isActive: true }, { id: { in: [...ids] } }] }, orderBy: { name: 'asc' }, select: { id: true, name: true, hoursPerWeek: true } });
}

export async function readProjectNames(tx: WorkspaceTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.project.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Projects that hours may be logged on. */
export async function readOpenProjects(tx: WorkspaceTransaction): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.project.findMany({ where: { deletedAt: null, status: { not: 'stopped' } }, orderBy: { name: 'asc' }, select: { id: true, name: true } });
}

export type WeekLockFact = { readonly by: string | null; readonly at: string };

export async function findWeekLock(tx: WorkspaceTransaction, monday: string): Promise<WeekLockFact | null> {
  const lock = await tx.weekLock.findFirst({ where: { weekStart: toDate(monday) }, select: { lockedAt: true, lockedBy: { select: { name: true } } } });
  return lock && { by: lock.lockedBy?.name ?? null, at: lock.lockedAt.toISOString() };
}

/** A person's seconds by activity and the period of the sums: a Monday, or the first of a month within the week. */
export async function readPersonWeeks(tx: WorkspaceTransaction, personId: string, from: string, until: string): Promise<{ period: string; activityId: string; seconds: number }[]> {
  const rows = await tx.timeByPersonWeek.findMany({ where: { personId, period: { gte: toDate(from), lt: toDate(until) }, seconds: { gt: 0 } }, select: { period: true, activityId: true, seconds: true } });
  return rows.map(({ period, activityId, seconds }) => ({ period: toDay(period), activityId, seconds: Number(seconds) }));
}

export type ProjectFamilySum = { readonly projectId: string; readonly name: string; readonly family: number; readonly seconds: number };

/** Seconds by activity family of the projects that took most, since each began. */
export async function readLargestProjects(tx: WorkspaceTransaction, most: number): Promise<ProjectFamilySum[]> {
  return tx.$queryRaw<ProjectFamilySum[]>`
    with largest as (
      select t.project_id, sum(t.seconds) as total from time_by_project_activity as t join project as p on p.id = t.project_id and p.workspace_id = t.workspace_id and p.deleted_at is null
      group by t.project_id having sum(t.seconds) > 0 order by total desc, t.project_id limit ${most})
    select p.id as "projectId", p.name, a.family, sum(t.seconds)::float8 as seconds
    from largest as l join time_by_project_activity as t on t.project_id = l.project_id join project as p on p.id = l.project_id join activity as a on a.id = t.activity_id
    where t.seconds > 0 group by p.id, p.name, a.family, l.total order by l.total desc, p.id, a.family`;
}

/** Work that was estimated, of the latest tasks; what was worked on within the last week may not be finished. */
export async function readEstimatedWork(tx: WorkspaceTransaction, today: string, most: number): Promise<{ projectId: string | null; activityId: string; estimate: number; actual: number }[]> {
  return tx.$queryRaw`
    select k.project_id as "projectId", k.activity_id as "activityId", k.estimate_seconds::float8 as estimate, sum(e.seconds)::float8 as actual
    from (select workspace_id, id, project_id, activity_id, estimate_seconds from task where estimate_seconds > 0 and activity_id is not null order by id desc limit ${most}) as k
    join time_entry as e on e.workspace_id = k.workspace_id and e.task_id = k.id
    group by k.id, k.project_id, k.activity_id, k.estimate_seconds having max(e.work_date) < ${today}::date - 7`;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const latestFirst = [{ workDate: 'desc' }, { id: 'desc' }] as const satisfies Prisma.TimeEntryOrderByWithRelationInput[];

/** Entries that a filter keeps, the latest day first, after one of them. Each page costs what it holds, however many there are. */
export async function readEntriesBefore(tx: WorkspaceTransaction, filter: Omit<TimeEntryFilter, 'cursor' | 'limit'>, before: TimeEntryPlace | null, most: number): Promise<TimeEntry[]> {
  const rows = await tx.timeEntry.findMany({ where: toWhere(filter, before), select: entryColumns, orderBy: latestFirst, take: most });
  return rows.map(toEntry);
}

function toWhere({ from, to, projectId, personId, activityId, experimentId, source }: Omit<TimeEntryFilter, 'cursor' | 'limit'>, before: TimeEntryPlace | null): Prisma.TimeEntryWhereInput {
  return {
    ...dropUndefined({ personId, activityId, experimentId, source }),
    ...(projectId === undefined ? {} : { projectId: projectId === 'none' ? null : projectId }),
    workDate: { ...(from === undefined ? {} : { gte: toDate(from) }), ...(to === undefined ? {} : { lte: toDate(to) }) },
    ...(before === null ? {} : { AND: [{ workDate: { lte: toDate(before[0]) } }, { OR: [{ workDate: { lt: toDate(before[0]) } }, { id: { lt: before[1] } }] }] }),
  };
}

const lineColumns = { ...entryColumns, person: { select: { name: true } }, activity: { select: { name: true, family: true } }, experiment: { select: { number: true } } } as const satisfies Prisma.TimeEntrySelect;

/** An entry with the names that a list shows. */
export type TimeEntryLine = TimeEntry & { readonly person: string; readonly activity: string; readonly family: number; readonly experiment: number | null };

/** The same entries with their names. */
export async function readLinesBefore(tx: WorkspaceTransaction, filter: Omit<TimeEntryFilter, 'cursor' | 'limit'>, before: TimeEntryPlace | null, most: number): Promise<TimeEntryLine[]> {
  const rows = await tx.timeEntry.findMany({ where: toWhere(filter, before), select: lineColumns, orderBy: latestFirst, take: most });
  return rows.map(({ person, activity, experiment, ...row }) => ({ ...toEntry(row), person: person.name, activity: activity.name, family: activity.family, experiment: experiment?.number ?? null }));
}

export type ProjectChoices = { readonly people: readonly { readonly id: string; readonly name: string }[]; readonly experiments: readonly { readonly id: string; readonly number: number }[] };

/** What the entries of a project can be narrowed to. */
export async function readProjectChoices(tx: WorkspaceTransaction, projectId: string): Promise<ProjectChoices> {
  return {
    people: await tx.person.findMany({ where: { timeEntries: { some: { projectId } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    experiments: await tx.experiment.findMany({ where: { projectId }, orderBy: { number: 'asc' }, select: { id: true, number: true } }),
  };
}

/** Seconds of a project by activity, from the sums. */
export async function readProjectSums(tx: WorkspaceTransaction, projectId: string): Promise<{ activityId: string; seconds: number; entries: number }[]> {
  const rows = await tx.timeByProjectActivity.findMany({ where: { projectId, entries: { gt: 0 } }, select: { activityId: true, seconds: true, entries: true } });
  return rows.map(({ activityId, seconds, entries }) => ({ activityId, seconds: Number(seconds), entries: Number(entries) }));
}

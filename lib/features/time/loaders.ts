import 'server-only';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { may } from '@/lib/domain/access/permissions';
import { writeCsv } from '@/lib/domain/importing/write-csv';
import { sumByFamily } from '@/lib/domain/time/activity-families';
import { addDays, monthOf } from '@/lib/domain/time/calendar-day';
import { nameWeek, numberWeek, parseWeekName, weekOf } from '@/lib/domain/time/iso-week';
import { isTimeZone, localDay } from '@/lib/domain/time/local-day';
import { TIME_ZONE_COOKIE } from '@/lib/domain/time/time-zone-cookie';
import { computeProgress } from '@/lib/features/progress/data';
import { AppError } from '@/lib/platform/app-error';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { readCursor, writeCursor } from '@/lib/platform/rest/cursor';
import { findEntry, findWeekLock, findWorker, readActivities, readCells, readEntriesBefore, readEstimatedWork, readLargestProjects, readLinesBefore, readOpenProjects, readPersonWeeks, readProjectChoices, readProjectNames, readProjectSums, readSpans, readTeamDays, readWorkers, type ActivityChoice, type TimeEntry } from './data';
import { projectTimeSchema, timeEntryPlaceSchema, timePageSchema, type TimeEntryFilter, type TimeEntryPlace, type TimePageQuery } from './schema';
import { findUnlogged, firstOfEight, spanMonth, sumOf, toDataShare, toDayHeads, toEstimateLines, toGroups, toMonthTable, toMonthWeeks, toProjectBars, toSheetTable, toTeamLines, toTeamTable, toWeekColumns } from './view-model';

type Params = Readonly<Record<string, string | string[] | undefined>>;

const MOST_PROJECTS = 6;
const MOST_TASKS = 2000;

/** The page Time: a week, a month, or the week of everybody. */
export const loadTimePage = cache(async (workspaceSlug: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const frame = await readFrame(caller, timePageSchema.parse(params));
  const { monday, today, person } = frame;
  const side = await readWorkspace(caller.workspaceId, async (tx) => {
    const activities = await readActivities(tx);
    const projects = toProjectBars(await readLargestProjects(tx, MOST_PROJECTS));
    const estimated = await readEstimatedWork(tx, today, MOST_TASKS);
    return {
      projects,
      dataShare: toDataShare(projects, estimated, activities),
      weeks: toWeekColumns(await readPersonWeeks(tx, person.id, firstOfEight(monday), addDays(monday, 7)), activities, monday),
      estimates: toEstimateLines(estimated, activities),
    };
  });
  return { ...frame, ...side, body: await readBody(caller, frame) };
});

export type TimePageView = Awaited<ReturnType<typeof loadTimePage>>;

/** What the page shows, as a file. */
export async function loadTimeExport(caller: Caller, params: Params): Promise<{ readonly name: string; readonly csv: string }> {
  const frame = await readFrame(caller, timePageSchema.parse(params));
  const body = await readBody(caller, frame);
  const name = `${caller.workspaceSlug}-time-${body.view === 'month' ? frame.month.slice(0, 7) : frame.week}${body.view === 'team' ? '-team' : ''}`;
  if (body.view === 'month') return { name, csv: writeCsv(toMonthTable(body.weeks)) };
  if (body.view === 'team') return { name, csv: writeCsv(toTeamTable(body.lines, frame.days)) };
  return { name, csv: writeCsv(toSheetTable(body.groups, frame.days)) };
}

/** What hours can be logged on: projects that go on, activities that are not retired. */
export async function loadTimeChoices(caller: Caller) {
  return readWorkspace(caller.workspaceId, async (tx) => ({ projects: await readOpenProjects(tx), activities: (await readActivities(tx)).filter(({ isActive }) => isActive) }));
}

export type HoursLeft = { readonly projectId: string; readonly p10: number | null; readonly p25: number | null; readonly p50: number; readonly p75: number | null; readonly p90: number | null };

/** The people-hours that projects still need to reach their targets; those with no forecast are left out. */
export async function loadHoursLeft(caller: Caller, projectIds: readonly string[]): Promise<HoursLeft[]> {
  const found = await Promise.all(projectIds.map(async (projectId) => ({ projectId, forecast: (await computeProgress(caller.workspaceId, projectId))?.forecast })));
  return found.flatMap(({ projectId, forecast }) => {
    if (!forecast?.arrival || forecast.arrival.p50 === null) return [];
    const { now, arrival } = forecast;
    const left = (effort: number | null): number | null => (effort === null ? null : Math.max(0, effort - now));
    return [{ projectId, p10: left(arrival.p10), p25: left(arrival.p25), p50: Math.max(0, (arrival.p50 ?? now) - now), p75: left(arrival.p75), p90: left(arrival.p90) }];
  });
}

/** A page of entries, the latest day first. */
export async function loadTimeEntries(caller: Caller, filter: TimeEntryFilter): Promise<{ readonly items: TimeEntry[]; readonly next: string | null }> {
  const before = filter.cursor === undefined ? null : readCursor(timeEntryPlaceSchema, filter.cursor);
  const found = await readWorkspace(caller.workspaceId, (tx) => readEntriesBefore(tx, filter, before, filter.limit + 1));
  const items = found.slice(0, filter.limit);
  const last = items.at(-1);
  return { items, next: found.length > filter.limit && last ? writeCursor([last.workDate, last.id]) : null };
}

const LINES = 50;

/** The entries of a project, the latest day first, and what they add up to since it began. */
export const loadProjectTime = cache(async (workspaceSlug: string, projectId: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = projectTimeSchema.parse(params);
  const { person, activity, experiment, from, to } = query;
  const before = query.cursor === undefined ? null : readPlace(query.cursor);
  const view = await readWorkspace(caller.workspaceId, async (tx) => ({
    found: await readLinesBefore(tx, { projectId, personId: person, activityId: activity, experimentId: experiment, from, to }, before, LINES + 1),
    activities: await readActivities(tx),
    choices: await readProjectChoices(tx, projectId),
    sums: await readProjectSums(tx, projectId),
  }));
  const lines = view.found.slice(0, LINES);
  const last = lines.at(-1);
  const families = new Map(view.activities.map(({ id, family }) => [id, family]));
  return {
    workspace: { slug: caller.workspaceSlug },
    projectId,
    query,
    reader: { personId: caller.personId, mayLog: may(caller.role, 'log'), mayManage: may(caller.role, 'manage') },
    lines,
    next: view.found.length > LINES && last ? writeCursor([last.workDate, last.id]) : null,
    activities: view.activities,
    choices: view.choices,
    total: { seconds: sumOf(view.sums.map(({ seconds }) => seconds)), entries: sumOf(view.sums.map(({ entries }) => entries)), parts: sumByFamily(view.sums.map(({ activityId, seconds }) => ({ family: families.get(activityId) ?? 5, seconds }))) },
  };
});

export type ProjectTimeView = Awaited<ReturnType<typeof loadProjectTime>>;

/** A place that this list has not given out is its beginning. */
function readPlace(cursor: string): TimeEntryPlace | null {
  try {
    return readCursor(timeEntryPlaceSchema, cursor);
  } catch {
    return null;
  }
}

/** @throws AppError `not-found` */
export async function loadTimeEntry(caller: Caller, id: string): Promise<TimeEntry> {
  const entry = await readWorkspace(caller.workspaceId, (tx) => findEntry(tx, id));
  if (!entry) throw new AppError('not-found', `There is no time entry ${id} in this workspace.`);
  return entry;
}

export async function loadActivities(caller: Caller): Promise<{ items: ActivityChoice[] }> {
  return { items: await readWorkspace(caller.workspaceId, readActivities) };
}

/** Whose time, when, and what the reader may do there. */
async function readFrame(caller: Caller, query: TimePageQuery) {
  const today = await readToday();
  const monday = (query.week === undefined ? null : parseWeekName(query.week)) ?? weekOf(query.month === undefined ? today : `${query.month}-01`);
  const month = query.month === undefined ? monthOf(addDays(monday, 3)) : `${query.month}-01`;
  const { person, lock } = await readWorkspace(caller.workspaceId, async (tx) => ({ person: await findWorker(tx, query.person ?? caller.personId), lock: await findWeekLock(tx, monday) }));
  if (!person) notFound();
  const isOwn = person.id === caller.personId;
  const mayManage = may(caller.role, 'manage');
  return {
    workspace: { slug: caller.workspaceSlug, name: caller.workspaceName },
    query: { ...query, week: nameWeek(monday), month: month.slice(0, 7), person: isOwn ? undefined : person.id },
    person,
    isOwn,
    today,
    monday,
    month,
    week: nameWeek(monday),
    weekNumber: numberWeek(monday).week,
    days: toDayHeads(monday, today),
    lock,
    mayLog: may(caller.role, 'log') && (isOwn || mayManage),
    mayManage,
  };
}

type Frame = Awaited<ReturnType<typeof readFrame>>;

async function readBody(caller: Caller, frame: Frame) {
  return readWorkspace(caller.workspaceId, async (tx) => {
    if (frame.query.view === 'month') return { view: 'month' as const, weeks: await readMonth(tx, frame) };
    if (frame.query.view === 'team') return { view: 'team' as const, lines: await readTeam(tx, frame) };
    return { view: 'week' as const, ...(await readSheet(tx, frame)) };
  });
}

async function readSheet(tx: WorkspaceTransaction, { person, monday }: Frame) {
  const end = addDays(monday, 7);
  const cells = await readCells(tx, person.id, monday, end);
  // An empty week offers the rows of the week before, to be filled in.
  const offered = cells.length > 0 ? cells : (await readCells(tx, person.id, addDays(monday, -7), monday)).map((cell) => ({ ...cell, workDate: monday, seconds: 0 }));
  const projects = await readProjectNames(tx, [...new Set(offered.flatMap(({ projectId }) => projectId ?? []))]);
  return { groups: toGroups(offered, monday, projects, await readActivities(tx)), unlogged: findUnlogged(await readSpans(tx, person.id, monday, end)) };
}

async function readMonth(tx: WorkspaceTransaction, { person, month, today }: Frame) {
  const { from, until } = spanMonth(month);
  return toMonthWeeks(await readCells(tx, person.id, from, until), month, today, await readActivities(tx));
}

async function readTeam(tx: WorkspaceTransaction, { monday }: Frame) {
  const sums = await readTeamDays(tx, monday, addDays(monday, 7));
  return toTeamLines(sums, await readWorkers(tx, [...new Set(sums.map(({ personId }) => personId))]), monday);
}

/** The day it is where the reader is, as far as the browser has said; else in Greenwich. */
async function readToday(): Promise<string> {
  const said = decodeURIComponent((await cookies()).get(TIME_ZONE_COOKIE)?.value ?? 'UTC');
  return localDay(Date.now(), isTimeZone(said) ? said : 'UTC');
}

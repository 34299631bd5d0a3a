import { sumByFamily } from '@/lib/domain/time/activity-families';
import { addDays, addMonths, countDays, monthOf, weekdayOf } from '@/lib/domain/time/calendar-day';
import { compareWithEstimates, FEWEST_TASKS, type EstimateRecord } from '@/lib/domain/time/compare-with-estimates';
import { listWeekDays, nameWeek, numberWeek, weekOf } from '@/lib/domain/time/iso-week';
import { nameWeekday, type Weekday } from '@/lib/domain/time/name-weekday';
import { findGaps } from '@/lib/domain/time/overlaps';
import { shareOfEstimates, type EstimatedShare } from '@/lib/domain/time/share-of-estimates';
import type { CsvCell } from '@/lib/domain/importing/write-csv';
import type { ProjectTimeQuery, TimePageQuery } from './schema';

type Activity = { readonly id: string; readonly name: string; readonly family: number };
type Cell = { readonly projectId: string | null; readonly activityId: string; readonly workDate: string; readonly seconds: number };

export const NO_PROJECT = 'No project';

export type DayHead = { readonly day: string; readonly weekday: Weekday; readonly date: number; readonly isToday: boolean; readonly isWeekend: boolean };
export type SheetRow = { readonly activityId: string; readonly name: string; readonly family: number; readonly seconds: readonly number[] };
export type SheetGroup = { readonly projectId: string | null; readonly name: string; readonly rows: readonly SheetRow[] };

/** The seven days of a week as the head of the sheet shows them. */
export function toDayHeads(monday: string, today: string): DayHead[] {
  return listWeekDays(monday).map((day) => ({ day, weekday: nameWeekday(day), date: Number(day.slice(8)), isToday: day === today, isWeekend: weekdayOf(day) > 5 }));
}

/** The rows of a week: projects with their activities, those with most hours first, work of no project last. */
export function toGroups(cells: readonly Cell[], monday: string, projects: ReadonlyMap<string, string>, activities: readonly Activity[]): SheetGroup[] {
  const order = new Map(activities.map((activity, index) => [activity.id, { ...activity, index }]));
  const groups = new Map<string | null, Map<string, number[]>>();
  for (const { projectId, activityId, workDate, seconds } of cells) {
    const rows = groups.get(projectId) ?? new Map<string, number[]>();
    groups.set(projectId, rows);
    const days = rows.get(activityId) ?? Array.from({ length: 7 }, () => 0);
    rows.set(activityId, days);
    const at = countDays(monday, workDate);
    days[at] = (days[at] ?? 0) + seconds;
  }
  const made = [...groups].map(([projectId, rows]) => ({
    projectId,
    name: projectId === null ? NO_PROJECT : (projects.get(projectId) ?? 'A removed project'),
    rows: [...rows].map(([activityId, seconds]) => ({ activityId, seconds, name: order.get(activityId)?.name ?? '', family: order.get(activityId)?.family ?? 5 })).toSorted((a, b) => (order.get(a.activityId)?.index ?? 0) - (order.get(b.activityId)?.index ?? 0)),
  }));
  return made.toSorted((a, b) => Number(a.projectId === null) - Number(b.projectId === null) || sumGroup(b) - sumGroup(a) || a.name.localeCompare(b.name));
}

export function sumGroup({ rows }: SheetGroup): number {
  return rows.reduce((sum, { seconds }) => sum + sumOf(seconds), 0);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Seconds of each day over all rows. */
export function sumDays(groups: readonly SheetGroup[]): number[] {
  return Array.from({ length: 7 }, (_, day) => sumOf(groups.flatMap(({ rows }) => rows.map(({ seconds }) => seconds[day] ?? 0))));
}

/** Shorter pauses are no gap in the log. */
const LEAST_GAP_MS = 5 * 60_000;

export type UnloggedGap = { readonly day: string; readonly seconds: number };

/** The latest day with stretches between its entries in which nothing was logged. */
export function findUnlogged(spans: readonly { readonly workDate: string; readonly startedAt: number; readonly endedAt: number }[]): UnloggedGap | null {
  const days = [...new Set(spans.map(({ workDate }) => workDate))].toSorted().toReversed();
  for (const day of days) {
    const gaps = findGaps(spans.filter(({ workDate }) => workDate === day), LEAST_GAP_MS);
    if (gaps.length > 0) return { day, seconds: sumOf(gaps.map(({ from, to }) => (to - from) / 1000)) };
  }
  return null;
}

const WEEKS = 8;

/** The first Monday of the eight weeks that end with a week. */
export function firstOfEight(monday: string): string {
  return addDays(monday, -7 * (WEEKS - 1));
}

export type WeekColumn = { readonly key: string; readonly name: string; readonly parts: readonly number[]; readonly isCurrent: boolean };

export function toWeekColumns(sums: readonly { readonly period: string; readonly activityId: string; readonly seconds: number }[], activities: readonly Activity[], monday: string): WeekColumn[] {
  const families = new Map(activities.map(({ id, family }) => [id, family]));
  return Array.from({ length: WEEKS }, (_, index) => {
    const week = addDays(firstOfEight(monday), 7 * index);
    const parts = sums.filter(({ period }) => weekOf(period) === week).map(({ activityId, seconds }) => ({ family: families.get(activityId) ?? 5, seconds }));
    return { key: week, name: String(numberWeek(week).week), parts: sumByFamily(parts), isCurrent: week === monday };
  });
}

export type ProjectBar = { readonly id: string; readonly name: string; readonly parts: readonly number[]; readonly seconds: number };

export function toProjectBars(sums: readonly { readonly projectId: string; readonly name: string; readonly family: number; readonly seconds: number }[]): ProjectBar[] {
  const ids = [...new Set(sums.map(({ projectId }) => projectId))];
  return ids.map((id) => {
    const own = sums.filter(({ projectId }) => projectId === id);
    const parts = sumByFamily(own);
    return { id, name: own[0]?.name ?? '', parts, seconds: sumOf(parts) };
  });
}

/** Families of data and labels, which are underestimated most. */
const isOfData = (family: number | undefined): boolean => family === 2 || family === 3;

/** How much of these projects went into data and labels: in all of their hours, and in what tasks were estimated to take. */
export function toDataShare(projects: readonly ProjectBar[], works: readonly { readonly projectId: string | null; readonly activityId: string; readonly estimate: number; readonly actual: number }[], activities: readonly Activity[]): { readonly share: number; readonly estimates: EstimatedShare | null } | null {
  const total = sumOf(projects.map(({ seconds }) => seconds));
  if (total === 0) return null;
  const families = new Map(activities.map(({ id, family }) => [id, family]));
  const ids = new Set<string | null>(projects.map(({ id }) => id));
  const ofThese = works.filter(({ projectId }) => ids.has(projectId)).map(({ activityId, estimate, actual }) => ({ isIn: isOfData(families.get(activityId)), estimate, actual }));
  const ofData = sumOf(projects.map(({ parts }) => sumOf(parts.filter((_, index) => isOfData(index + 1)))));
  return { share: ofData / total, estimates: shareOfEstimates(ofThese) };
}

export type EstimateLine = EstimateRecord & { readonly name: string };

export type EstimateLines = {
  readonly lines: readonly (EstimateLine & { readonly ratio: NonNullable<EstimateRecord['ratio']> })[];
  /** What is said where no activity has enough tasks yet. */
  readonly missing: string;
};

/** How far estimates were missed, by activity. */
export function toEstimateLines(works: readonly { readonly activityId: string; readonly estimate: number; readonly actual: number }[], activities: readonly Activity[]): EstimateLines {
  const names = new Map(activities.map(({ id, name }) => [id, name]));
  const records = compareWithEstimates(works.map(({ activityId, ...work }) => ({ ...work, kind: activityId })));
  const lines = records.flatMap(({ ratio, ...record }) => (ratio === null ? [] : [{ ...record, ratio, name: names.get(record.kind) ?? '' }]));
  const most = records[0];
  const known = most ? `${names.get(most.kind) ?? ''} has ${most.tasks}.` : 'None has any yet.';
  return { lines, missing: `An activity needs ${FEWEST_TASKS} finished tasks with an estimate. ${known}` };
}

export type MonthDay = { readonly day: string; readonly date: number; readonly isInMonth: boolean; readonly isToday: boolean; readonly seconds: number; readonly parts: readonly number[] };
export type MonthWeek = { readonly monday: string; readonly week: string; readonly number: number; readonly days: readonly MonthDay[]; readonly seconds: number };

/** Monday of the first week, and the Monday after the last one, of the weeks that a month touches. */
export function spanMonth(month: string): { readonly from: string; readonly until: string } {
  return { from: weekOf(month), until: addDays(weekOf(addDays(addMonths(month, 1), -1)), 7) };
}

export function toMonthWeeks(cells: readonly Cell[], month: string, today: string, activities: readonly Activity[]): MonthWeek[] {
  const families = new Map(activities.map(({ id, family }) => [id, family]));
  const { from, until } = spanMonth(month);
  return Array.from({ length: countDays(from, until) / 7 }, (_, index) => {
    const monday = addDays(from, 7 * index);
    const days = listWeekDays(monday).map((day) => {
      const parts = sumByFamily(cells.filter(({ workDate }) => workDate === day).map(({ activityId, seconds }) => ({ family: families.get(activityId) ?? 5, seconds })));
      return { day, date: Number(day.slice(8)), isInMonth: monthOf(day) === month, isToday: day === today, seconds: sumOf(parts), parts };
    });
    return { monday, week: nameWeek(monday), number: numberWeek(monday).week, days, seconds: sumOf(days.filter(({ isInMonth }) => isInMonth).map(({ seconds }) => seconds)) };
  });
}

export type TeamLine = { readonly id: string; readonly name: string; readonly hoursPerWeek: number; readonly seconds: readonly number[]; readonly total: number };

export function toTeamLines(sums: readonly { readonly personId: string; readonly workDate: string; readonly seconds: number }[], people: readonly { readonly id: string; readonly name: string; readonly hoursPerWeek: number }[], monday: string): TeamLine[] {
  return people.map((person) => {
    const seconds = listWeekDays(monday).map((day) => sumOf(sums.filter(({ personId, workDate }) => personId === person.id && workDate === day).map((sum) => sum.seconds)));
    return { ...person, seconds, total: sumOf(seconds) };
  });
}

/** Hours with two decimals, as spreadsheets take them. */
const toHours = (seconds: number): number => Math.round(seconds / 36) / 100;

export function toSheetTable(groups: readonly SheetGroup[], days: readonly DayHead[]): CsvCell[][] {
  return [['Project', 'Activity', ...days.map(({ day }) => day), 'Hours'], ...groups.flatMap(({ name, rows }) => rows.map((row) => [name, row.name, ...row.seconds.map(toHours), toHours(sumOf(row.seconds))]))];
}

export function toMonthTable(weeks: readonly MonthWeek[]): CsvCell[][] {
  return [['Day', 'Hours'], ...weeks.flatMap(({ days }) => days.filter(({ isInMonth }) => isInMonth).map(({ day, seconds }) => [day, toHours(seconds)]))];
}

export function toTeamTable(lines: readonly TeamLine[], days: readonly DayHead[]): CsvCell[][] {
  return [['Person', ...days.map(({ day }) => day), 'Hours', 'Hours per week'], ...lines.map(({ name, seconds, total, hoursPerWeek }) => [name, ...seconds.map(toHours), toHours(total), hoursPerWeek])];
}

/** The address of the page with other choices; what is as usual is left out. */
export function toTimeSearch({ view, week, month, person }: Partial<TimePageQuery>): string {
  const search = new URLSearchParams();
  if (view !== undefined && view !== 'week') search.set('view', view);
  if (view === 'month' && month) search.set('month', month);
  else if (week) search.set('week', week);
  if (person) search.set('person', person);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a project's entries with other filters; changing one begins at the first page. */
export function toProjectTimeSearch(query: ProjectTimeQuery, change: Partial<Record<keyof ProjectTimeQuery, string | undefined>>): string {
  const all = { ...query, cursor: undefined, ...change };
  const search = new URLSearchParams(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : [])));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** On a phone one's own current week is the page of the day. */
export function isDayOnPhone({ query, isOwn, days }: { readonly query: Pick<TimePageQuery, 'view'>; readonly isOwn: boolean; readonly days: readonly Pick<DayHead, 'isToday'>[] }): boolean {
  return query.view === 'week' && isOwn && days.some(({ isToday }) => isToday);
}

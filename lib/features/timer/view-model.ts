import { addDays } from '@/lib/domain/time/calendar-day';
import { listWeekDays } from '@/lib/domain/time/iso-week';
import type { LastWork, OwnEntry, PersonTimer, WorkChoices } from '@/lib/domain/time/own-work';

/** The timer as the browser knows it. */
export type TimerView = {
  readonly timer: PersonTimer | null;
  /** What the person worked on last: what a timer starts with. */
  readonly last: LastWork | null;
  /** The server's instant when this was read. */
  readonly now: string;
};

export type OwnWeekView = { readonly entries: readonly OwnEntry[]; readonly hoursPerWeek: number };

/** What the pages need of one's own time before anything is asked for. */
export type OwnTimeView = { readonly timer: TimerView; readonly week: OwnWeekView; readonly choices: WorkChoices };

const DAYS_BACK = 8;

/** The days around an instant that hold this week and today, wherever on earth the person is. */
export function recentDays(now: string): { readonly from: string; readonly to: string } {
  const day = now.slice(0, 10);
  return { from: addDays(day, -DAYS_BACK), to: addDays(day, 1) };
}

/** What the hours of a week did for the project that most of them went to. */
export type OutcomeView = {
  readonly project: { readonly id: string; readonly name: string };
  readonly metric: { readonly name: string; readonly unit: string; readonly target: number; readonly good: 'below' | 'above' };
  readonly quantiles: { readonly p10: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p90: number };
  readonly density: { readonly start: number; readonly end: number; readonly heights: readonly number[] } | null;
  readonly chance: number;
  /** The forecast as it was kept when the week began. */
  readonly before: { readonly day: string; readonly chance: number } | null;
};

/** The project of the most hours since a day; null where none were on a project. */
export function findMostWorked(entries: readonly OwnEntry[], since: string): { readonly id: string; readonly name: string } | null {
  const sums = new Map<string, { readonly project: { readonly id: string; readonly name: string }; readonly seconds: number }>();
  for (const { project, seconds, workDate } of entries) {
    if (project && workDate >= since) sums.set(project.id, { project, seconds: (sums.get(project.id)?.seconds ?? 0) + seconds });
  }
  return [...sums.values()].toSorted((a, b) => b.seconds - a.seconds)[0]?.project ?? null;
}

export type DayBar = { readonly day: string; readonly seconds: number; readonly parts: readonly { readonly family: number; readonly seconds: number }[] };

const FAMILIES = [1, 2, 3, 4, 5, 6] as const;

/** The days of a week, each with its seconds by family of activities. */
export function toWeekBars(entries: readonly OwnEntry[], monday: string): DayBar[] {
  return listWeekDays(monday).map((day) => {
    const own = entries.filter(({ workDate }) => workDate === day);
    const sum = (some: readonly OwnEntry[]): number => some.reduce((total, { seconds }) => total + seconds, 0);
    const parts = FAMILIES.map((family) => ({ family, seconds: sum(own.filter(({ activity }) => activity.family === family)) })).filter(({ seconds }) => seconds > 0);
    return { day, seconds: sum(own), parts };
  });
}

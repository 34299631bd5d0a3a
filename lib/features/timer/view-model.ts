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

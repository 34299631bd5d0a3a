import { countDays, type CalendarDay } from '../time/calendar-day';

export type DayHours = { readonly day: CalendarDay; readonly hours: number };

const DAYS_PER_WEEK = 7;
/** Weeks that the pace is read from. */
const WEEKS = 8;

/**
 * Hours of each of the last weeks, the latest first: whole weeks that end yesterday, no further back than the first day with
 * an hour. Weeks without one count as 0.
 */
export function sumByWeek(log: readonly DayHours[], today: CalendarDay): number[] {
  const begun = log.filter(({ day, hours }) => day < today && hours > 0).map(({ day }) => countDays(day, today));
  const longest = begun.reduce((most, days) => Math.max(most, days), 0);
  const weeks = Math.min(WEEKS, Math.ceil(longest / DAYS_PER_WEEK));
  return Array.from({ length: weeks }, (_, week) =>
    log.reduce((sum, { day, hours }) => {
      const ago = countDays(day, today);
      return ago > week * DAYS_PER_WEEK && ago <= (week + 1) * DAYS_PER_WEEK ? sum + hours : sum;
    }, 0),
  );
}

import { addDays, weekdayOf, type CalendarDay } from '../../time/calendar-day';
import { DAY_SECONDS } from '../../time/duration';

const WORKDAY = 28_800;
/** Farther than this from the start nobody looks for room. */
const MOST_DAYS = 1_000;

export type DayShare = { readonly day: CalendarDay; readonly seconds: number };

/**
 * Puts totals on days: on the working days from start to end, eight hours of a person each day; what finds no room there,
 * on the days before the start, and at last on the end. `taken` is what each day holds already, and is counted up.
 */
export function spreadTotal({ from, to, seconds }: { readonly from: CalendarDay; readonly to: CalendarDay; readonly seconds: number }, taken: Map<CalendarDay, number>): DayShare[] {
  const shares = new Map<CalendarDay, number>();
  let rest = seconds;
  const pour = (day: CalendarDay, most: number): void => {
    const amount = Math.min(rest, Math.max(0, most - (taken.get(day) ?? 0)));
    if (amount === 0) return;
    shares.set(day, (shares.get(day) ?? 0) + amount);
    taken.set(day, (taken.get(day) ?? 0) + amount);
    rest -= amount;
  };
  const begin = from <= to ? from : to;
  for (let day = begin, count = 0; rest > 0 && day <= to && count < MOST_DAYS; day = addDays(day, 1), count += 1) if (weekdayOf(day) < 6) pour(day, WORKDAY);
  for (let day = addDays(begin, -1), count = 0; rest > 0 && count < MOST_DAYS; day = addDays(day, -1), count += 1) if (weekdayOf(day) < 6) pour(day, WORKDAY);
  if (rest > 0) pour(to, DAY_SECONDS + rest);
  return [...shares].map(([day, share]) => ({ day, seconds: share })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

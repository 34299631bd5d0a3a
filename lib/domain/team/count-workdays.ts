const DAY_MS = 86_400_000;

/** A stretch of days, ISO dates, both included. */
export type DayRange = { readonly firstDay: string; readonly lastDay: string };

/**
 * Monday to Friday within a range, less those that lie in one of `without`. A day in two of them is taken off once.
 * A range that ends before it begins has no days.
 */
export function countWorkdays(range: DayRange, without: readonly DayRange[] = []): number {
  const last = toDay(range.lastDay);
  const excluded = without.map(({ firstDay, lastDay }) => ({ first: toDay(firstDay), last: toDay(lastDay) }));
  let count = 0;
  for (let day = toDay(range.firstDay); day <= last; day++) {
    if (isWorkday(day) && !excluded.some((stretch) => stretch.first <= day && day <= stretch.last)) count++;
  }
  return count;
}

function toDay(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** Day 0 of the epoch was a Thursday. */
function isWorkday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

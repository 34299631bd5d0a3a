import { addDays, type CalendarDay } from './calendar-day';
import { localDay, startOfLocalDay } from './local-day';

/** Work on one day of a place. Instants are milliseconds since 1970 UTC. */
export type DayPart = { readonly workDate: CalendarDay; readonly startedAt: number; readonly endedAt: number; readonly seconds: number };

type Span = {
  readonly startedAt: number;
  readonly endedAt: number;
  /** IANA name of the place where the work was done. */
  readonly timeZone: string;
  /** Working time, where pauses make it less than the span. */
  readonly seconds?: number;
};

/**
 * Work from one instant to another, cut at each midnight of its place, so that every part counts for its own day. Days of
 * 23 or 25 hours are as long as they are. Where pauses are left out, each part gets its share of the working time; the
 * shares are whole seconds and add up.
 *
 * @example 22:30 to 01:15 becomes 1:30 on the first day and 1:15 on the second
 */
export function splitAtMidnight({ startedAt, endedAt, timeZone, seconds = Math.round((endedAt - startedAt) / 1000) }: Span): DayPart[] {
  const spans = cutSpan(startedAt, endedAt, timeZone);
  const length = endedAt - startedAt;
  const shareAt = (instant: number): number => (length === 0 ? seconds : Math.round((seconds * (instant - startedAt)) / length));
  return spans
    .map(({ workDate, from, to }) => ({ workDate, startedAt: from, endedAt: to, seconds: shareAt(to) - (from === startedAt ? 0 : shareAt(from)) }))
    .filter((part) => part.seconds > 0);
}

function cutSpan(startedAt: number, endedAt: number, timeZone: string): { workDate: CalendarDay; from: number; to: number }[] {
  const spans: { workDate: CalendarDay; from: number; to: number }[] = [];
  let workDate = localDay(startedAt, timeZone);
  for (let from = startedAt; ; ) {
    const midnight = startOfLocalDay(addDays(workDate, 1), timeZone);
    spans.push({ workDate, from, to: Math.min(midnight, endedAt) });
    if (midnight >= endedAt) return spans;
    from = midnight;
    // A place that crosses the date line skips a day.
    workDate = localDay(midnight, timeZone);
  }
}

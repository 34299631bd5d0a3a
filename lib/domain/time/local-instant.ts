import { toInstant } from '../importing/time/read-moment';
import { addDays, type CalendarDay } from './calendar-day';

const DAY_MINUTES = 1440;

/**
 * The instant at which the clock on a wall shows so many minutes since midnight of a day; beyond 1440 it is the next day. A time
 * that is skipped when the clock is set forward is taken as much later; of one that comes twice, the first.
 *
 * @returns milliseconds since 1970 UTC
 */
export function localInstant(day: CalendarDay, minutes: number, timeZone: string): number {
  const moment = { day: addDays(day, Math.floor(minutes / DAY_MINUTES)), clock: (minutes % DAY_MINUTES) * 60, instant: null };
  return toInstant(moment, timeZone) ?? NaN;
}

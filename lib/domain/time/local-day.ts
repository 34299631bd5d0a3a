import { addDays, countDays, type CalendarDay } from './calendar-day';

const HOUR_MS = 3_600_000;

/** Kept, because making one costs far more than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether this runtime knows the IANA name of a time zone: Europe/Berlin, UTC. */
export function isTimeZone(name: string): boolean {
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The day that a calendar on the wall of a place shows at an instant.
 *
 * @param instant milliseconds since 1970 UTC
 * @param timeZone IANA name
 */
export function localDay(instant: number, timeZone: string): CalendarDay {
  return readClock(instant, timeZone).day;
}

/** The clock on that wall, in minutes since midnight; where the clock is turned, not the minutes that have passed. */
export function localMinutes(instant: number, timeZone: string): number {
  const { hour, minute } = readClock(instant, timeZone);
  return hour * 60 + minute;
}

/**
 * The first instant of a day at a place: midnight, or the moment to which the clock is set forward where midnight is
 * skipped. Found by halving, as local days never run backwards by more than the hours that the search leaves out.
 */
export function startOfLocalDay(day: CalendarDay, timeZone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  // No place is more than 14 hours ahead of UTC or 12 behind it.
  let before = noon - 30 * HOUR_MS;
  let within = noon + 26 * HOUR_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (countDays(localDay(middle, timeZone), day) > 0) before = middle;
    else within = middle;
  }
  return within;
}

/** The instant after which the next day begins. */
export function endOfLocalDay(day: CalendarDay, timeZone: string): number {
  return startOfLocalDay(addDays(day, 1), timeZone);
}

function readClock(instant: number, timeZone: string): { day: CalendarDay; hour: number; minute: number } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    clocks.set(timeZone, clock);
  }
  return clock;
}

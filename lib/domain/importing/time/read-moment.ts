import type { CalendarDay } from '../../time/calendar-day';
import { localDay, localMinutes } from '../../time/local-day';
import { readDate, type DateOrder } from '../read-date';

/** A day, and the clock or the instant if they are known. */
export type Moment = {
  readonly day: CalendarDay;
  /** Seconds since midnight on the wall of the file's place; null where only the day is known. */
  readonly clock: number | null;
  /** Milliseconds since 1970 UTC, where the text names its offset. */
  readonly instant: number | null;
};

const CLOCK = /(?:^|[T\s])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP])?\.?(?:M\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** A day from one cell, with the clock from the same or from another. Null for what is no date, or no time of day. */
export function readMoment(dateText: string, timeText: string, order: DateOrder | null): Moment | null {
  const day = readDate(dateText, order);
  if (day === null) return null;
  const text = timeText.trim() === '' ? dateText.trim() : timeText.trim();
  const found = CLOCK.exec(text);
  if (!found) return timeText.trim() === '' ? { day, clock: null, instant: null } : null;
  const clock = toSeconds(Number(found[1]), Number(found[2]), Number(found[3] ?? 0), found[4]);
  if (clock === null) return null;
  const offset = found[5] === undefined ? null : readOffset(found[5]);
  return { day, clock, instant: offset === null ? null : Date.parse(`${day}T00:00:00Z`) + (clock - offset) * 1_000 };
}

/** 12 AM is midnight, 12 PM noon. */
function toSeconds(hour: number, minute: number, second: number, half: string | undefined): number | null {
  if (minute > 59 || second > 59 || hour > 24 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const whole = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return whole * 3_600 + minute * 60 + second;
}

function readOffset(text: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3_600 + Number(found[3]) * 60) : 0;
}

/**
 * The instant of a moment at a place. A clock that the place skips in spring counts on from before; one that it shows
 * twice in autumn is the first. Null where only the day is known.
 */
export function toInstant({ day, clock, instant }: Moment, timeZone: string): number | null {
  if (instant !== null || clock === null) return instant;
  const naive = Date.parse(`${day}T00:00:00Z`) + clock * 1_000;
  const early = naive - offsetAt(naive - 86_400_000, timeZone);
  const late = naive - offsetAt(naive + 86_400_000, timeZone);
  const shows = (candidate: number): boolean => candidate + offsetAt(candidate, timeZone) === naive;
  return [Math.min(early, late), Math.max(early, late)].find(shows) ?? early;
}

/** The day that a moment counts for at a place. */
export function toDay(moment: Moment, timeZone: string | null): CalendarDay {
  return moment.instant === null || timeZone === null ? moment.day : localDay(moment.instant, timeZone);
}

/** As one text, whatever the format it was read from: what tells entries apart. */
export function writeMoment({ day, clock, instant }: Moment): string {
  if (instant !== null) return new Date(instant).toISOString();
  return clock === null ? day : `${day}T${printClock(clock)}`;
}

function printClock(clock: number): string {
  return [Math.floor(clock / 3_600), Math.floor(clock / 60) % 60, clock % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const offsets = new Map<string, number>();

/** Milliseconds that a place is ahead of UTC; kept by the quarter of an hour, within which no place changes its clock. */
function offsetAt(instant: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(instant / 900_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 50_000) offsets.clear();
  const minute = Math.floor(instant / 60_000) * 60_000;
  const offset = Date.parse(`${localDay(instant, timeZone)}T00:00:00Z`) + localMinutes(instant, timeZone) * 60_000 - minute;
  offsets.set(key, offset);
  return offset;
}

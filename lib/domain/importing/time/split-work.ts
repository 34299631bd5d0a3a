import { localDay } from '../../time/local-day';
import { splitAtMidnight, type DayPart } from '../../time/split-at-midnight';
import type { LoggedWork } from './logged-work';
import { toInstant } from './read-moment';

/** Longer from start to end, it was not worked through: which days its hours belong to can't be told. */
const LONGEST_MS = 86_400_000;

/**
 * Work that passes midnight at its place, cut there, so that each part counts for its own day; null for work that doesn't, for
 * work without an end, whose start may be the moment of typing, and for what lies more than a day apart. Where pauses make it
 * shorter than from start to end, each part gets its share of the working time.
 */
export function splitWork({ start, end, seconds }: Pick<LoggedWork, 'start' | 'end' | 'seconds'>, timeZone: string | null): DayPart[] | null {
  if (end === null || timeZone === null) return null;
  if (start.instant === null && end.instant === null && start.day === end.day) return null;
  const [startedAt, endedAt] = [toInstant(start, timeZone), toInstant(end, timeZone)];
  if (startedAt === null || endedAt === null || endedAt <= startedAt || endedAt - startedAt > LONGEST_MS) return null;
  if (localDay(startedAt, timeZone) === localDay(endedAt - 1, timeZone)) return null;
  const parts = splitAtMidnight({ startedAt, endedAt, timeZone, seconds });
  return parts.length > 1 ? parts : null;
}

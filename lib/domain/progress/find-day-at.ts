import type { CalendarDay } from '../time/calendar-day';
import type { LoggedExperiment, PlacedExperiment } from './progress-types';

/**
 * The day on which experiments had taken so many people-hours: that of the last one measured by then, or of the first at all.
 *
 * @param placed over people-hours
 * @returns null where nothing was measured
 */
export function findDayAt(hours: number, placed: readonly PlacedExperiment[], logged: readonly Pick<LoggedExperiment, 'number' | 'finishedOn'>[]): CalendarDay | null {
  const number = (placed.findLast(({ x }) => x <= hours) ?? placed[0])?.number;
  return logged.find((one) => one.number === number)?.finishedOn ?? null;
}

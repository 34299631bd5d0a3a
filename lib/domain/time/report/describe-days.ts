import { formatDayAndYear } from '../../shared/format-date';
import type { DayRange } from './report-question';

/** The days of a report in words. */
export function describeDays({ from, to }: DayRange): string {
  if (from === null) return to === null ? 'all time' : `until ${formatDayAndYear(to)}`;
  return to === null ? `since ${formatDayAndYear(from)}` : `${formatDayAndYear(from)} – ${formatDayAndYear(to)}`;
}

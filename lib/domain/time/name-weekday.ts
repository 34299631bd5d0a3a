import { formatDay } from '../shared/format-date';
import { weekdayOf, type CalendarDay } from './calendar-day';

/** From Monday on, as ISO 8601 counts. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export function nameWeekday(day: CalendarDay): Weekday {
  return WEEKDAYS[weekdayOf(day) - 1] ?? 'Mon';
}

/** Thu 19 Nov. */
export function nameDay(day: CalendarDay): string {
  return `${nameWeekday(day)} ${formatDay(day)}`;
}

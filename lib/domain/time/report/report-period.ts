import { addDays, addMonths, monthOf, type CalendarDay } from '../calendar-day';
import type { DayRange } from './report-question';

export const periods = ['month', 'quarter', 'year', 'all', 'days'] as const;
export type Period = (typeof periods)[number];

/** The whole of this month, quarter or year; `days` takes what was chosen. */
export function findPeriod(period: Period, today: CalendarDay, chosen: DayRange): DayRange {
  switch (period) {
    case 'month':
      return monthsFrom(monthOf(today), 1);
    case 'quarter':
      return monthsFrom(addMonths(monthOf(today), -((Number(today.slice(5, 7)) - 1) % 3)), 3);
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'all':
      return { from: null, to: null };
    case 'days':
      return chosen;
    default:
      return period satisfies never;
  }
}

function monthsFrom(from: CalendarDay, months: number): DayRange {
  return { from, to: addDays(addMonths(from, months), -1) };
}

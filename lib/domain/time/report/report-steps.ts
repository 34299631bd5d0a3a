import { addDays, addMonths, countDays, monthOf, type CalendarDay } from '../calendar-day';
import { weekOf } from '../iso-week';
import type { DayRange, Step } from './report-question';

/** The Monday from which weeks are counted. */
const FIRST_MONDAY = '1970-01-05';

/** Weeks and months as whole numbers, so that a report travels short: weeks since 1970, months since the year 0. */
export function indexOfStep(step: Step, day: CalendarDay): number {
  if (step === 'total') return 0;
  if (step === 'week') return Math.floor(countDays(FIRST_MONDAY, weekOf(day)) / 7);
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The days of a step, cut to those of the period. */
export function daysOfStep(step: Step, index: number, period: DayRange): DayRange {
  if (step === 'total') return { from: period.from, to: period.to };
  const first = step === 'week' ? addDays(FIRST_MONDAY, 7 * index) : addMonths('0000-01-01', index);
  const last = step === 'week' ? addDays(first, 6) : addDays(addMonths(first, 1), -1);
  return { from: period.from !== null && period.from > first ? period.from : first, to: period.to !== null && period.to < last ? period.to : last };
}

/** What sums can be cut at: weeks, months, or weeks that end where a month does. */
export type Piece = 'week' | 'month' | 'weekInMonth';

/** Whether a piece begins on that day. */
export function beginsPiece(piece: Piece, day: CalendarDay): boolean {
  const beginsWeek = piece !== 'month' && weekOf(day) === day;
  return beginsWeek || (piece !== 'week' && monthOf(day) === day);
}

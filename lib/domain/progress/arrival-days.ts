import { addDays, countDays } from '../time/calendar-day';
import { weeksAt, type Pace } from './estimate-pace';
import type { Arrival } from './find-arrival';

/** Chances at which the day of arrival is kept: 5, 10, ... 95 %. */
export const DAY_CHANCES: readonly number[] = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const STEP = 0.05;
const DAYS_PER_WEEK = 7;
/** Ten years: a later day is a figure without a meaning. */
const LATEST_WEEKS = 520;

/** The days by which the target is reached with each chance, at a pace; null where it is not, or not within ten years. */
export function arrivalDays({ course }: Pick<Arrival, 'course'>, now: number, pace: Pace, today: string): (string | null)[] {
  return weeksAt(course, now, pace, DAY_CHANCES).map((weeks) => (weeks === null || weeks > LATEST_WEEKS ? null : addDays(today, Math.round(weeks * DAYS_PER_WEEK))));
}

/** The chance to have arrived by a day, from the days of each chance; linear in between. Beyond the ends, half a step. */
export function chanceByDay(days: readonly (string | null)[], due: string): number {
  const after = days.findIndex((day) => day === null || day > due);
  if (after < 0) return 1 - STEP / 2;
  if (after === 0) return STEP / 2;
  const [left, right = null] = [days[after - 1] as string, days[after]];
  const share = right === null ? 0 : countDays(left, due) / countDays(left, right);
  return (DAY_CHANCES[after - 1] as number) + STEP * share;
}

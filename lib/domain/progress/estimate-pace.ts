import { mean } from '../statistics/mean';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { variance } from '../statistics/variance';
import { effortAt, type Arrival } from './find-arrival';

/** Hours of experiments a week, from the log of the last weeks. */
export type Pace = { readonly mean: number; readonly variance: number; readonly weeks: number };

/** With fewer weeks there is no spread to speak of. */
const LEAST_WEEKS = 2;
/** Weeks by which the pace of one project varies, where hardly any were seen: half of the mean. */
const USUAL_VARIATION = 0.5;
const PRIOR_WEEKS = 2;

/**
 * The pace of the last weeks, weeks without an hour counted as 0. So that two weeks which happen to be alike don't pass for
 * certainty, the variance is drawn towards that of a usual project, as if two more weeks had been seen.
 *
 * @returns null where no hour was logged, or too few weeks were seen
 */
export function estimatePace(weeklyHours: readonly number[]): Pace | null {
  const average = mean(weeklyHours);
  if (weeklyHours.length < LEAST_WEEKS || !(average > 0)) return null;
  const usual = (USUAL_VARIATION * average) ** 2;
  const weight = weeklyHours.length - 1;
  return { mean: average, variance: (weight * variance(weeklyHours) + PRIOR_WEEKS * usual) / (weight + PRIOR_WEEKS), weeks: weeklyHours.length };
}

/**
 * Weeks that hours take: the mean of the w weeks to come differs from that of the n weeks seen by a variance of σ²(1/n + 1/w).
 * The mean pace is taken as lognormal, so that it stays positive.
 *
 * @param p chance to have done it by then
 */
export function weeksFor(hours: number, { mean: pace, variance: spread, weeks }: Pace, p: number): number {
  const expected = Math.max(1, hours / pace);
  const shape = Math.sqrt(Math.log(1 + (spread / (pace * pace)) * (1 / weeks + 1 / expected)));
  // Its median lies below its mean, so a slow future costs more than a fast one saves.
  const middle = pace * Math.exp((-shape * shape) / 2);
  return (hours / middle) * Math.exp(shape * standardNormalQuantile(p));
}

const GRID = 60;

/**
 * Weeks from now until the target, at each chance: the uncertainty of the effort and that of the pace together, by a grid over
 * both. Null where the target is not reached with that chance.
 */
export function weeksAt(course: Arrival['course'], now: number, pace: Pace, chances: readonly number[]): (number | null)[] {
  const weeks: number[] = [];
  for (let i = 0; i < GRID; i++) {
    const effort = effortAt(course, (i + 0.5) / GRID);
    for (let j = 0; j < GRID; j++) weeks.push(effort === null ? Number.POSITIVE_INFINITY : weeksFor(Math.max(0, effort - now), pace, (j + 0.5) / GRID));
  }
  weeks.sort((a, b) => a - b);
  return chances.map((chance) => {
    const value = weeks[Math.min(weeks.length - 1, Math.floor(chance * weeks.length))] as number;
    return Number.isFinite(value) ? value : null;
  });
}

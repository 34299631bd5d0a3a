import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from '../statistics/confidence-range';
import { probabilityProblem } from '../statistics/probability-problem';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { wilsonInterval } from '../statistics/wilson-interval';
import { pastEstimatesProblem, type PastEstimate } from './past-estimate';

export type Coverage = {
  readonly covered: number;
  readonly count: number;
  readonly share: number;
  /** What share the same way of estimating covers in the long run, with confidence 90 %. */
  readonly interval: ConfidenceRange;
};

/** How often did reality fall inside P10 to P90? Ends count as inside. An honest 80 % interval covers 80 % in the long run. */
export function measureCoverage(history: readonly PastEstimate[]): Result<Coverage> {
  const problem = pastEstimatesProblem(history);
  if (problem) return fail(problem);
  if (history.length === 0) return fail('There is no estimate yet whose actual value is known.');
  const covered = history.filter(({ estimate, actual }) => actual >= estimate.p10 && actual <= estimate.p90).length;
  const interval = wilsonInterval(covered, history.length, 0.9);
  if (!interval.ok) return interval;
  return succeed({ covered, count: history.length, share: covered / history.length, interval: interval.value });
}

/**
 * How many answered estimates does it take to notice that intervals which should cover `nominal` cover `actual` instead?
 * The normal-approximation sample size of a one-sample test of a proportion, two-sided.
 *
 * @example countToNotice({ nominal: 0.8, actual: 0.6 }) // 29
 */
export function countToNotice(input: { nominal?: number; actual: number; alpha?: number; power?: number }): Result<number> {
  if (!isObject(input)) return fail('A count needs an object with the coverage that is to be noticed.');
  const { nominal = 0.8, actual, alpha = 0.1, power = 0.8 } = input;
  const problem =
    probabilityProblem(nominal, 'The nominal coverage') ??
    probabilityProblem(actual, 'The actual coverage') ??
    probabilityProblem(alpha, 'The significance level') ??
    probabilityProblem(power, 'The power');
  if (problem) return fail(problem);
  if (nominal === actual) return fail('A difference of nought can never be noticed.');
  const spread =
    standardNormalQuantile(1 - alpha / 2) * Math.sqrt(nominal * (1 - nominal)) + standardNormalQuantile(power) * Math.sqrt(actual * (1 - actual));
  return succeed(Math.max(1, Math.ceil((spread / (nominal - actual)) ** 2)));
}

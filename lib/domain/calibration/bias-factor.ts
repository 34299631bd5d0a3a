import t from '@stdlib/stats-base-dists-t';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isPositive } from '../shared/is-positive';
import { fail, succeed, type Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { probabilityProblem } from '../statistics/probability-problem';
import { variance } from '../statistics/variance';

export type BiasFactor = {
  /** Geometric mean of actual / estimate: 1.3 means that things take 1.3 times what was said. */
  readonly factor: number;
  /** Confidence interval of that mean. */
  readonly low: number;
  readonly high: number;
};

/**
 * By which factor do estimates of positive quantities miss on average? The mean of log(actual / estimate) with Student's interval:
 * on the logarithm twice and half as much weigh the same.
 */
export function biasFactor(history: readonly { estimate: number; actual: number }[], level = 0.9): Result<BiasFactor> {
  const problem = probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  if (!isList(history)) return fail('Past estimates must be a list.');
  if (history.length < 2) return fail('A bias needs at least 2 estimates with what they became.');
  if (!history.every((past) => isObject(past) && isPositive(past.estimate) && isPositive(past.actual))) {
    return fail('A bias factor needs estimates and actual values above 0.');
  }
  const logs = history.map(({ estimate, actual }) => Math.log(actual) - Math.log(estimate));
  const centre = mean(logs);
  const half = t.quantile((1 + level) / 2, logs.length - 1) * Math.sqrt(variance(logs) / logs.length);
  return succeed({ factor: Math.exp(centre), low: Math.exp(centre - half), high: Math.exp(centre + half) });
}

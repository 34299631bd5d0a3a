import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from './confidence-range';
import { countsProblem } from './count-problem';
import { probabilityProblem } from './probability-problem';
import { standardNormalQuantile } from './normal-quantile';
import { standardNormalCdf } from './standard-normal';

export type Counts = { readonly successes: number; readonly trials: number };

export type TwoProportions = {
  /** Rate of the first sample less rate of the second. */
  readonly difference: number;
  readonly interval: ConfidenceRange;
  readonly pValue: number;
};

/**
 * Do two samples have the same rate? Pearson's chi-squared test, two-sided, R's `prop.test`, with Wald's interval of the difference.
 *
 * @param options.yates apply Yates's continuity correction (R's default) to the test and to the interval; default false
 */
export function testTwoProportions(a: Counts, b: Counts, options: { level?: number; yates?: boolean } = {}): Result<TwoProportions> {
  const level = options.level ?? 0.95;
  const problem =
    countsProblem(a, 'The first sample') ??
    countsProblem(b, 'The second sample') ??
    probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  const rateA = a.successes / a.trials;
  const rateB = b.successes / b.trials;
  const difference = rateA - rateB;
  const perTrial = 1 / a.trials + 1 / b.trials;
  // R never corrects by more than the difference itself, so that equal rates give p = 1.
  const correction = options.yates ? Math.min(perTrial / 2, Math.abs(difference)) : 0;
  const standardError = Math.sqrt((rateA * (1 - rateA)) / a.trials + (rateB * (1 - rateB)) / b.trials);
  const half = standardNormalQuantile((1 + level) / 2) * standardError + correction;
  const pooled = (a.successes + b.successes) / (a.trials + b.trials);
  const pooledError = Math.sqrt(pooled * (1 - pooled) * perTrial);
  const z = (Math.abs(difference) - correction) / pooledError;
  return succeed({
    difference,
    interval: { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) },
    // All successes or all failures: there is no difference to explain.
    pValue: pooledError === 0 ? 1 : 2 * standardNormalCdf(-z),
  });
}

import t from '@stdlib/stats-base-dists-t';
import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from './confidence-range';
import { mean } from './mean';
import { probabilityProblem } from './probability-problem';
import { sampleProblem } from './sample-problem';
import { variance } from './variance';

export type MeanTest = {
  /** Mean of the first sample less mean of the second (or mean of the paired differences). */
  readonly difference: number;
  readonly interval: ConfidenceRange;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
};

/**
 * Do two independent samples have the same mean? Welch's t-test (1947), two-sided, R's `t.test`: the variances may differ.
 * Samples without any spread give the p-value 1 when they are equal, and 0 when they are not.
 */
export function testWelch(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): Result<MeanTest> {
  const problem =
    sampleProblem(a, 2, 'The first sample') ?? sampleProblem(b, 2, 'The second sample') ?? probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  const shareA = variance(a) / a.length;
  const shareB = variance(b) / b.length;
  const squaredError = shareA + shareB;
  // Of shares of the whole, for the squares of very small or large variances are no numbers.
  const degreesOfFreedom = 1 / ((shareA / squaredError) ** 2 / (a.length - 1) + (shareB / squaredError) ** 2 / (b.length - 1));
  return succeed(compare(mean(a) - mean(b), Math.sqrt(squaredError), degreesOfFreedom, level));
}

/** Is the mean of paired differences (first less second, in the same order) nought? Student's paired t-test, two-sided. */
export function testPaired(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): Result<MeanTest> {
  const problem =
    sampleProblem(a, 2, 'The first sample') ?? sampleProblem(b, 2, 'The second sample') ?? probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  if (a.length !== b.length) return fail('Paired samples need as many values in the first as in the second.');
  const differences = Array.from(a, (value, i) => value - (b[i] as number));
  return succeed(compare(mean(differences), Math.sqrt(variance(differences) / a.length), a.length - 1, level));
}

function compare(difference: number, standardError: number, degreesOfFreedom: number, level: number): MeanTest {
  if (!(standardError > 0)) {
    return { difference, interval: { low: difference, high: difference }, degreesOfFreedom: 0, pValue: difference === 0 ? 1 : 0 };
  }
  const half = t.quantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    interval: { low: difference - half, high: difference + half },
    degreesOfFreedom,
    pValue: 2 * t.cdf(-Math.abs(difference) / standardError, degreesOfFreedom),
  };
}

import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from './confidence-range';
import { countProblem } from './count-problem';
import { probabilityProblem } from './probability-problem';
import { standardNormalQuantile } from './normal-quantile';

/**
 * Interval of a proportion from `successes` of `trials`: Wilson's score interval (1927), R's `prop.test(correct = FALSE)`.
 * Its coverage is close to the level on average even for small samples; Clopper and Pearson's never falls below the level.
 *
 * @example wilsonInterval(12, 40) // 0.181 to 0.454
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Result<ConfidenceRange> {
  const problem = countProblem(successes, trials) ?? probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  const z = standardNormalQuantile((1 + level) / 2);
  const failures = trials - successes;
  const centre = (successes + (z * z) / 2) / (trials + z * z);
  const half = (z / (trials + z * z)) * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  return succeed({
    low: successes === 0 ? 0 : centre - half,
    high: failures === 0 ? 1 : centre + half,
  });
}

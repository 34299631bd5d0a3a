import beta from '@stdlib/stats-base-dists-beta';
import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from './confidence-range';
import { countProblem } from './count-problem';
import { probabilityProblem } from './probability-problem';

/**
 * Exact interval of a proportion (Clopper and Pearson 1934), R's `binom.test`: it covers at least at the stated level
 * for every true proportion, so it is wider than Wilson's.
 */
export function clopperPearsonInterval(successes: number, trials: number, level = 0.95): Result<ConfidenceRange> {
  const problem = countProblem(successes, trials) ?? probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return succeed({
    low: successes === 0 ? 0 : beta.quantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : beta.quantile(1 - tail, successes + 1, failures),
  });
}

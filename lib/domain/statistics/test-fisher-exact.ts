import { fail, succeed, type Result } from '../shared/result';
import { countsProblem } from './count-problem';
import type { Counts } from './test-two-proportions';

/** Tables as likely as the observed one count as extreme; R allows this much rounding, and so do we. */
const TIE_TOLERANCE = 1 + 1e-7;

/**
 * Do two samples have the same rate? Fisher's exact test, two-sided, R's `fisher.test`: the probability, with the margins fixed,
 * of all tables that are at most as likely as the observed one. Cost grows with the number of successes.
 *
 * @returns the p-value
 */
export function testFisherExact(a: Counts, b: Counts): Result<number> {
  const problem = countsProblem(a, 'The first sample') ?? countsProblem(b, 'The second sample');
  if (problem) return fail(problem);
  const drawn = a.successes + b.successes;
  const lowest = Math.max(0, drawn - b.trials);
  const highest = Math.min(drawn, a.trials);
  const relative = relativeProbabilities(a.trials, b.trials, drawn, lowest, highest);
  const observed = (relative[a.successes - lowest] as number) * TIE_TOLERANCE;
  let extreme = 0;
  let total = 0;
  for (const probability of relative) {
    total += probability;
    if (probability <= observed) extreme += probability;
  }
  return succeed(Math.min(1, extreme / total));
}

/** Hypergeometric probabilities relative to the mode's, by their ratios: exact to rounding, and nothing overflows. */
function relativeProbabilities(trialsA: number, trialsB: number, drawn: number, lowest: number, highest: number): Float64Array {
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((trialsA + 1) * (drawn + 1)) / (trialsA + trialsB + 2))));
  const ratioUp = (k: number): number => ((trialsA - k) * (drawn - k)) / ((k + 1) * (trialsB - drawn + k + 1));
  const relative = new Float64Array(highest - lowest + 1);
  relative[mode - lowest] = 1;
  for (let k = mode; k < highest; k++) relative[k + 1 - lowest] = (relative[k - lowest] as number) * ratioUp(k);
  for (let k = mode; k > lowest; k--) relative[k - 1 - lowest] = (relative[k - lowest] as number) / ratioUp(k - 1);
  return relative;
}

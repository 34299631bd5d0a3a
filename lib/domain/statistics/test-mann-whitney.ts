import { fail, succeed, type Result } from '../shared/result';
import { rank } from './rank';
import { sampleProblem } from './sample-problem';
import { standardNormalCdf } from './standard-normal';

export type MannWhitney = {
  /** How many of all pairs have the first sample's value above the second's; ties count one half. */
  readonly pairsAbove: number;
  /** The same as a share of all pairs: the probability that a value of the first sample is the larger. */
  readonly superiority: number;
  readonly pValue: number;
};

/**
 * Does one sample tend to be larger? Mann and Whitney's rank test (1947), two-sided, by the normal approximation with corrections
 * for ties and continuity: R's `wilcox.test(exact = FALSE, correct = TRUE)`.
 */
export function testMannWhitney(a: ArrayLike<number>, b: ArrayLike<number>): Result<MannWhitney> {
  const problem = sampleProblem(a, 1, 'The first sample') ?? sampleProblem(b, 1, 'The second sample');
  if (problem) return fail(problem);
  const pairs = a.length * b.length;
  const total = a.length + b.length;
  const ranks = rank([...Array.from(a), ...Array.from(b)]);
  let rankSum = 0;
  for (let i = 0; i < a.length; i++) rankSum += ranks[i] as number;
  const pairsAbove = rankSum - (a.length * (a.length + 1)) / 2;
  const spread = Math.sqrt((pairs / 12) * (total + 1 - tieCorrection(ranks) / (total * (total - 1))));
  const offset = pairsAbove - pairs / 2;
  const z = Math.max(0, Math.abs(offset) - 0.5) / spread;
  return succeed({ pairsAbove, superiority: pairsAbove / pairs, pValue: spread > 0 ? 2 * standardNormalCdf(-z) : 1 });
}

/** Sum of t³ - t over groups of t equal values. */
function tieCorrection(ranks: Float64Array): number {
  const sizes = new Map<number, number>();
  for (const value of ranks) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  let sum = 0;
  for (const size of sizes.values()) sum += size ** 3 - size;
  return sum;
}

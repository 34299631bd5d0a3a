import { standardNormalCdf } from '../statistics/standard-normal';
import { REACH } from './track-kept';

const LIMIT = 8;
const STEPS = 1600;

/**
 * The expected greatest of n independent draws of N(0, 1): ∫ 1 − Φ(z)ⁿ over z > 0 less ∫ Φ(z)ⁿ over z < 0.
 *
 * @example expectedMaximum(2) // 0.564 = 1 / √π
 */
export function expectedMaximum(count: number): number {
  if (!(count > 1)) return 0;
  const step = LIMIT / STEPS;
  let sum = 0;
  for (let i = 0; i < STEPS; i++) {
    const z = (i + 0.5) * step;
    sum += 1 - standardNormalCdf(z) ** count - standardNormalCdf(-z) ** count;
  }
  return sum * step;
}

/**
 * By how much the best of several results on one holdout may flatter, in the unit of the metric: were they all equally good,
 * the best would be better than the truth by this much on average. The true optimism lies between nought and this.
 *
 * @param uses how often the holdout was looked at to choose
 * @param error half the width of the 80 % interval of one measurement
 */
export function holdoutOptimism(uses: number, error: number): number {
  return expectedMaximum(uses) * (error / REACH);
}

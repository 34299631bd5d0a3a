import { createStandardNormal } from '../random/standard-normal';
import type { Rng } from '../random/rng';
import { rank } from '../statistics/rank';
import { standardNormalQuantile } from '../statistics/normal-quantile';

/**
 * What an imperfect test would show in each draw: the truth, as a normal score of its rank, mixed with noise so that the correlation of
 * result and truth is `reliability`. Ranks make it independent of the unknown's unit and shape.
 *
 * @param reliability in [0, 1]: 1 shows the truth, 0 shows nothing
 */
export function simulateTestSignal(truth: ArrayLike<number>, reliability: number, rng: Rng): Float64Array {
  const normal = createStandardNormal(rng);
  const noise = Math.sqrt(1 - reliability * reliability);
  return rank(truth).map((position) => reliability * standardNormalQuantile((position - 0.5) / truth.length) + noise * normal());
}

/**
 * The reliability of a pilot that observes `observations` cases, when what we know now is worth `priorObservations` cases.
 * For a normal mean: the share of variance that the pilot resolves is n / (n + n0), and reliability is its root.
 */
export function pilotReliability(observations: number, priorObservations: number): number {
  return observations > 0 ? Math.sqrt(observations / (observations + Math.max(0, priorObservations))) : 0;
}

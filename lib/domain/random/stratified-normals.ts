import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { Rng } from './rng';

/**
 * The standard normal scores at the middles of `count` equally probable strata, ascending. A margin that meets every
 * stratum once has no sampling error of its own (Latin hypercube: McKay, Beckman and Conover 1979); only how the
 * margins meet is left to chance.
 */
export function stratifiedNormals(count: number): Float64Array {
  const scores = new Float64Array(count);
  for (let i = 0; i < count; i++) scores[i] = standardNormalQuantile((i + 0.5) / count);
  return scores;
}

/** Brings an index into random order, in place (Fisher and Yates). */
export function shuffle(order: Uint32Array, rng: Rng): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

import type { Rng } from './rng';

/** Brings numbers into random order, in place; every order is equally likely (Fisher and Yates). */
export function shuffleNumbers(values: Float64Array | Uint16Array, rng: Rng): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}

/**
 * Latin hypercube draws of one variable: its stratum scores (`stratifiedNormals`) in random order, as a new array.
 * Each variable needs a stream of its own.
 */
export function drawStratified(scores: Float64Array, rng: Rng): Float64Array {
  const draws = scores.slice();
  shuffleNumbers(draws, rng);
  return draws;
}

import type { Rng } from './rng';

/**
 * Standard normal draws by Marsaglia's polar method (1964): exact, no tables, about 1.27 pairs of uniforms for two draws.
 *
 * @returns a generator of N(0, 1) draws fed by `rng`
 */
export function createStandardNormal(rng: Rng): Rng {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    let u = 0;
    let v = 0;
    let s = 0;
    do {
      u = 2 * rng() - 1;
      v = 2 * rng() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * scale;
    return u * scale;
  };
}

/** `count` standard normal draws. Kept between scenarios, they are the common random numbers. */
export function drawStandardNormals(count: number, rng: Rng): Float64Array {
  const normal = createStandardNormal(rng);
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i++) draws[i] = normal();
  return draws;
}

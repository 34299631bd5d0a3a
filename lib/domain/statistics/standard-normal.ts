import erfc from '@stdlib/math-base-special-erfc';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density of N(0, 1). */
export function standardNormalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_TWO_PI;
}

/**
 * P(Z <= z) for Z ~ N(0, 1), accurate in the far tail too: half the complementary error function. It is the library's own
 * formula; the library of the whole distribution would be a tenth of what a page may load.
 */
export function standardNormalCdf(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2);
}

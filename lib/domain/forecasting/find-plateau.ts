import type { PreparedCurve } from './prepare-curve';

const LEAST_POINTS = 3;
/** A plateau gains less than this share of the whole improvement so far ... */
const LEAST_GAIN = 0.05;
/** ... or less than this many noise deviations ... */
const NOISE_FACTOR = 1;
/** ... and takes at least this share of all effort. */
const LEAST_SHARE = 0.2;

/**
 * The longest last stretch in which the best value hardly improved, in units of effort; null if there is none.
 * It starts where the best value had been reached but for 5 % of all improvement (or the noise, if that is larger).
 */
export function findPlateau(curve: PreparedCurve): { from: number; to: number } | null {
  const { t, v, noise } = curve;
  if (t.length < LEAST_POINTS) return null;
  const range = (v[0] as number) - v.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const slack = Math.max(LEAST_GAIN * Math.max(0, range), NOISE_FACTOR * noise);
  const start = v.findIndex((value) => value <= slack);
  if (start < 0 || t.length - start < LEAST_POINTS) return null;
  const from = t[start] as number;
  return 1 - from >= LEAST_SHARE ? { from: curve.xOfT(from), to: curve.lastX } : null;
}

import { pinballLoss } from './pinball-loss';

const LEVELS = 200;

/**
 * Continuous ranked probability score of a forecast distribution, in the unit of the quantity: the mean absolute error, generalised
 * to distributions (Matheson and Winkler 1976). Computed as twice the mean pinball loss over all quantiles (Laio and Tamea 2007),
 * at the midpoints of 200 equal shares.
 */
export function crps(quantile: (p: number) => number, actual: number): number {
  let sum = 0;
  for (let i = 0; i < LEVELS; i++) {
    const p = (i + 0.5) / LEVELS;
    sum += pinballLoss(quantile(p), actual, p);
  }
  return (2 * sum) / LEVELS;
}

/** CRPS of a forecast that is a sample of equally likely values: E|X - actual| - E|X - X'| / 2, exact, in n log n steps. */
export function crpsOfSample(sample: ArrayLike<number>, actual: number): number {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs((sorted[i] as number) - actual);
    spread += (2 * i - n + 1) * (sorted[i] as number);
  }
  return distance / n - spread / (n * n);
}

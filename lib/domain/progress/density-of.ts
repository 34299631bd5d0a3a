import { standardDeviation } from '../statistics/standard-deviation';

/** A density as a curve: heights at equal steps from `start` to `end`. */
export type ProgressDensity = { readonly start: number; readonly end: number; readonly heights: readonly number[] };

const POINTS = 80;
const DRAWS = 400;

/** Draws at even probabilities: the sample without chance. */
export function spreadDraws(quantile: (p: number) => number, count = DRAWS): number[] {
  return Array.from({ length: count }, (_, index) => quantile((index + 0.5) / count));
}

/**
 * Gaussian kernel density of draws, bandwidth 1.35 · min(sd, IQR / 1.35) · n^−0.2 (as Silverman 1986, with the design's
 * constant). Null where all draws are equal.
 */
export function densityOf(draws: readonly number[]): ProgressDensity | null {
  const sorted = draws.toSorted((a, b) => a - b);
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] as number;
  const deviation = standardDeviation(sorted);
  const spread = at(0.75) - at(0.25);
  const width = 1.35 * (spread > 0 ? Math.min(deviation, spread / 1.35) : deviation) * sorted.length ** -0.2;
  if (!(width > 0)) return null;
  const start = (sorted[0] as number) - 3 * width;
  const end = (sorted.at(-1) as number) + 3 * width;
  const heights = Array.from({ length: POINTS }, (_, index) => {
    const x = start + ((end - start) * index) / (POINTS - 1);
    return sorted.reduce((sum, draw) => sum + Math.exp(-0.5 * ((x - draw) / width) ** 2), 0);
  });
  const highest = Math.max(...heights);
  return { start, end, heights: heights.map((height) => Math.round((height / highest) * 1000) / 1000) };
}

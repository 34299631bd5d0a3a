import { selectQuantiles } from '../statistics/select-quantiles';

export type DensityPoint = { readonly x: number; readonly density: number };

const POINTS = 110;

/**
 * Gaussian kernel density of draws on the scale of the axis they are drawn on: of the logs for a logarithmic axis, where
 * draws that are not positive are left out. Bandwidth 1.35 · min(sd, IQR / 1.35) · n^−0.2, 110 equally spaced points
 * from three bandwidths below the least draw to three above the greatest.
 *
 * @returns `x` in the unit of the draws, `density` per unit of the axis scale (per natural log unit if logarithmic);
 * empty where there is nothing to smooth: fewer than two draws, or all alike
 */
export function estimateDensity(draws: ArrayLike<number>, scale: 'linear' | 'log'): DensityPoint[] {
  const values = scale === 'log' ? Float64Array.from(Array.from(draws).filter((draw) => draw > 0), Math.log) : Float64Array.from(draws);
  const bandwidth = chooseBandwidth(values);
  if (!(bandwidth > 0)) return [];
  const sorted = values.sort();
  const low = (sorted[0] as number) - 3 * bandwidth;
  const step = ((sorted.at(-1) as number) + 3 * bandwidth - low) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, point) => {
    const at = low + point * step;
    return { x: scale === 'log' ? Math.exp(at) : at, density: densityAt(sorted, at, bandwidth) };
  });
}

function chooseBandwidth(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const [p25 = 0, p75 = 0] = selectQuantiles(values, [0.25, 0.75]);
  // Where half of the draws are alike, the quartiles say nothing of the rest.
  const robust = p75 > p25 ? (p75 - p25) / 1.35 : deviation;
  return 1.35 * Math.min(deviation, robust) * n ** -0.2;
}

/** Beyond six bandwidths a kernel adds less than 1e-8 of its height. */
function densityAt(sorted: Float64Array, at: number, bandwidth: number): number {
  let sum = 0;
  for (let i = firstAtLeast(sorted, at - 6 * bandwidth); i < sorted.length; i++) {
    const distance = ((sorted[i] as number) - at) / bandwidth;
    if (distance > 6) break;
    sum += Math.exp(-0.5 * distance * distance);
  }
  return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

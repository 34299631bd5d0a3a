import { selectQuantiles } from '../statistics/select-quantiles';
import type { LogDensity } from './portfolio-assessment';

const POINTS = 110;

/** Bins are much narrower than the bandwidth, so that binning does not show. */
const BINS_PER_POINT = 3;

/**
 * Gaussian kernel density of positive draws on a logarithmic axis: bandwidth 1.35 · min(sd, IQR / 1.35) · n^−0.2 (as
 * Silverman 1986, with the design's constant). Draws are binned first, so the cost does not grow with their number.
 * Null where fewer than two draws are positive, or all are equal.
 */
export function estimateLogDensity(draws: ArrayLike<number>): LogDensity | null {
  const logs = positiveLogs(draws);
  if (logs.length < 2) return null;
  const bandwidth = chooseBandwidth(logs);
  if (!(bandwidth > 0)) return null;
  let low = Infinity;
  let high = -Infinity;
  for (const value of logs) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const start = low - 3 * bandwidth;
  const end = high + 3 * bandwidth;
  return { start: Math.exp(start), end: Math.exp(end), heights: smooth(countBins(logs, start, end), (end - start) / bandwidth) };
}

function positiveLogs(draws: ArrayLike<number>): Float64Array {
  const logs = new Float64Array(draws.length);
  let count = 0;
  for (let i = 0; i < draws.length; i++) {
    const value = draws[i] as number;
    if (value > 0) logs[count++] = Math.log(value);
  }
  return logs.subarray(0, count);
}

function chooseBandwidth(logs: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of logs) sum += value;
  const mean = sum / logs.length;
  for (const value of logs) squares += (value - mean) ** 2;
  const [p25 = 0, p75 = 0] = selectQuantiles(logs, [0.25, 0.75]);
  return 1.35 * Math.min(Math.sqrt(squares / (logs.length - 1)), (p75 - p25) / 1.35) * logs.length ** -0.2;
}

function countBins(logs: Float64Array, start: number, end: number): Float64Array {
  const bins = new Float64Array(POINTS * BINS_PER_POINT);
  const perUnit = bins.length / (end - start);
  for (const value of logs) {
    const bin = Math.min(bins.length - 1, Math.floor((value - start) * perUnit));
    bins[bin] = (bins[bin] as number) + 1;
  }
  return bins;
}

/** Heights at the points, greatest 1, rounded to three decimals: they are drawn 46 pixels high. */
function smooth(bins: Float64Array, widthInBandwidths: number): number[] {
  const binWidth = widthInBandwidths / bins.length;
  const heights = new Float64Array(POINTS);
  const reach = Math.ceil(4 / binWidth);
  for (let point = 0; point < POINTS; point++) {
    const centre = (point / (POINTS - 1)) * bins.length - 0.5;
    const from = Math.max(0, Math.floor(centre - reach));
    const to = Math.min(bins.length - 1, Math.ceil(centre + reach));
    let height = 0;
    for (let bin = from; bin <= to; bin++) {
      const count = bins[bin] as number;
      if (count > 0) height += count * Math.exp(-0.5 * ((bin - centre) * binWidth) ** 2);
    }
    heights[point] = height;
  }
  const most = heights.reduce((max, value) => Math.max(max, value), 0);
  return Array.from(heights, (height) => Math.round((height / most) * 1000) / 1000);
}

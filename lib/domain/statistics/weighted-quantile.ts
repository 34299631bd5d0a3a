import type { Interval } from '../shared/interval';

/**
 * Quantiles of weighted values: the inverse of the weighted empirical distribution, interpolated between the midpoints
 * of the weights. With equal weights they are Hyndman and Fan's type 5. Values may be infinite: then nothing is interpolated.
 *
 * @param weights at least 0, one for each value; NaN is returned when they sum to 0
 * @param probabilities ascending, in [0, 1]
 */
export function weightedQuantiles(values: ArrayLike<number>, weights: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const order = positiveWeightOrder(values, weights);
  return sortedWeightedQuantiles(Float64Array.from(order, (i) => values[i] as number), Float64Array.from(order, (i) => weights[i] as number), probabilities);
}

/** The same for values that are ascending already. */
export function sortedWeightedQuantiles(values: ArrayLike<number>, weights: ArrayLike<number>, probabilities: readonly number[]): number[] {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  const found: number[] = [];
  let before = 0;
  let previousMid = 0;
  let previous = Number.NaN;
  for (let i = 0; i < values.length && found.length < probabilities.length; i++) {
    const weight = weights[i] as number;
    if (!(weight > 0)) continue;
    const value = values[i] as number;
    const mid = before + weight / 2;
    for (let target = nextTarget(); mid >= target; target = nextTarget()) found.push(between(previous, value, (target - previousMid) / (mid - previousMid)));
    before += weight;
    previousMid = mid;
    previous = value;
  }
  while (found.length < probabilities.length) found.push(previous);
  return found;

  function nextTarget(): number {
    return (probabilities[found.length] ?? Number.POSITIVE_INFINITY) * total;
  }
}

/** One quantile of weighted values. */
export function weightedQuantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  return weightedQuantiles(values, weights, [p])[0] as number;
}

/** P10, P50 and P90 of weighted values. */
export function weightedInterval(values: ArrayLike<number>, weights: ArrayLike<number>): Interval {
  const [p10, p50, p90] = weightedQuantiles(values, weights, [0.1, 0.5, 0.9]) as [number, number, number];
  return { p10, p50, p90 };
}

function positiveWeightOrder(values: ArrayLike<number>, weights: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).filter((i) => (weights[i] as number) > 0);
  // Two equal infinities differ by NaN, which sorts as 0.
  return order.sort((a, b) => (values[a] as number) - (values[b] as number) || 0);
}

function between(low: number, high: number, share: number): number {
  if (Number.isNaN(low) || low === high) return high;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return share < 0.5 ? low : high;
  return low + share * (high - low);
}

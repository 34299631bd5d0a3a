/**
 * Quantile of weighted values: the inverse of the weighted empirical distribution, interpolated between the midpoints
 * of the weights. With equal weights it is Hyndman and Fan's type 5. Values may be infinite: then nothing is interpolated.
 *
 * @param weights at least 0, one for each value; NaN is returned when they sum to 0
 * @param p probability in [0, 1]
 */
export function weightedQuantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  const order = positiveWeightOrder(values, weights);
  let total = 0;
  for (const i of order) total += weights[i] as number;
  const target = p * total;
  let before = 0;
  let previousMid = 0;
  let previous = Number.NaN;
  for (const i of order) {
    const value = values[i] as number;
    const mid = before + (weights[i] as number) / 2;
    if (mid >= target) return between(previous, value, (target - previousMid) / (mid - previousMid));
    before += weights[i] as number;
    previousMid = mid;
    previous = value;
  }
  return previous;
}

function positiveWeightOrder(values: ArrayLike<number>, weights: ArrayLike<number>): number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if ((weights[i] as number) > 0) order.push(i);
  return order.sort((a, b) => (values[a] as number) - (values[b] as number) || 0);
}

function between(low: number, high: number, share: number): number {
  if (Number.isNaN(low) || low === high) return high;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return share < 0.5 ? low : high;
  return low + share * (high - low);
}

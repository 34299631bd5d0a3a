/**
 * Sample quantile of sorted values by linear interpolation (Hyndman and Fan 1996, type 7: the default of R and NumPy).
 *
 * @param sorted ascending values, at least one
 * @param p probability in [0, 1]
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return Number.NaN;
  const position = p * last;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  if (below >= last) return low;
  return low + (position - below) * ((sorted[below + 1] as number) - low);
}

/** Sample quantile (type 7) of values in any order. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p);
}

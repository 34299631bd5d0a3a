/** An uncertain value in scaled units (smaller is better), by its quantiles. */
export type Distribution = {
  readonly quantile: (p: number) => number;
  /** P(the value is at most v), that is at least as good as v. */
  readonly atMost: (v: number) => number;
};

/** A table of ascending values at evenly spaced probabilities 0 to 1, linear in between. */
export function distributionFromTable(values: readonly number[]): Distribution {
  const last = values.length - 1;
  const quantile = (p: number): number => {
    const position = Math.min(1, Math.max(0, p)) * last;
    const below = Math.min(last - 1, Math.floor(position));
    const low = values[below] as number;
    return low + (position - below) * ((values[below + 1] as number) - low);
  };
  const atMost = (v: number): number => {
    if (v < (values[0] as number)) return 0;
    if (v >= (values[last] as number)) return 1;
    let below = 0;
    let above = last;
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if ((values[middle] as number) <= v) below = middle;
      else above = middle;
    }
    const low = values[below] as number;
    return (below + (v - low) / ((values[above] as number) - low)) / last;
  };
  return { quantile, atMost };
}

/**
 * A continuous distribution of one uncertain quantity. Everything is in the unit of the quantity.
 * Draw from it by `quantile(rng())`: the same uniform then gives comparable draws in every scenario.
 */
export type Distribution = {
  /** The value below which a share `p` in (0, 1) lies. */
  readonly quantile: (p: number) => number;
  /** The probability of at most `x`. */
  readonly cdf: (x: number) => number;
  readonly mean: number;
};

import type { Interval } from '../shared/interval';
import type { CommonFactor, Driver } from './shared-factors';

/**
 * A part's own range, or its whole distribution where that is known (triangular, PERT, ...): three quantiles cannot
 * tell a light tail from a heavy one, and are read as lognormal-like. With P10 ≥ 0 a part is never drawn below 0.
 */
export type TotalPart = Interval | { readonly quantile: (p: number) => number };

export type TotalInput = {
  /** What is added, in one unit. */
  readonly parts: readonly TotalPart[];
  /** Multiplies every part alike: tasks of one project err together. `learnCommonFactor` gives it. */
  readonly commonFactor?: CommonFactor | undefined;
  /** Causes shared by some parts, such as the price of labels. */
  readonly drivers?: readonly Driver[] | undefined;
  /** Rounded up to a power of two. */
  readonly draws?: number | undefined;
};

import { variance } from './variance';

/** Sample standard deviation with divisor n - 1, in the unit of the values; NaN for fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}

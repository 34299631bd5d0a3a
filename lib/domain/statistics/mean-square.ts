import { dot } from './dot';

/** Mean of the squares, in squared units; NaN for no values. */
export function meanSquare(values: ArrayLike<number>): number {
  return dot(values, values) / values.length;
}

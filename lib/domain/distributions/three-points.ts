import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';

/** The least, the likeliest and the greatest value, in one unit. */
export type ThreePoints = { readonly min: number; readonly mode: number; readonly max: number };

/** What is wrong with them, in words; null when nothing is. */
export function threePointsProblem(points: ThreePoints): string | null {
  if (!isObject(points)) return 'Minimum, likeliest and maximum must be given in one object.';
  const { min, mode, max } = points;
  if (![min, mode, max].every(isUsable)) return 'Minimum, likeliest and maximum must be finite numbers.';
  if (!(min < max)) return 'The maximum must be above the minimum.';
  return mode >= min && mode <= max ? null : 'The likeliest value must lie between the minimum and the maximum.';
}

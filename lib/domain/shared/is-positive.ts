import { isUsable } from './is-usable';

/** A usable number above 0. */
export function isPositive(value: number): boolean {
  return isUsable(value) && value > 0;
}

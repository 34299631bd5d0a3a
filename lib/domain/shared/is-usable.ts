/** Beyond this, sums of squares overflow. No metric, effort or sum of money is that large. */
const LARGEST = 1e100;

/** A number that can be reckoned with: finite, and not so large that its square isn't. */
export function isUsable(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST;
}

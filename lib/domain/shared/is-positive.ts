/** A finite number above 0. */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

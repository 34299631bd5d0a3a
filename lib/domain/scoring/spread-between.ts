/** How far scorers are apart: the highest of their medians over the lowest. Null where a ratio means nothing: one scorer, or a median that is not positive. */
export function spreadBetween(medians: readonly number[]): number | null {
  const least = Math.min(...medians);
  return medians.length > 1 && least > 0 ? Math.max(...medians) / least : null;
}

/**
 * Pinball (quantile) loss of having said that `actual` stays below `predicted` with probability `p`, in the unit of the values.
 * Its expectation is least for the true quantile (Koenker and Bassett 1978).
 */
export function pinballLoss(predicted: number, actual: number, p: number): number {
  const excess = actual - predicted;
  // Off by nothing costs nothing; without this, two equal infinities would give NaN.
  if (predicted === actual) return 0;
  return excess > 0 ? p * excess : (p - 1) * excess;
}

/**
 * Winkler's interval score (1972): width of the interval, plus what lies outside it times 2 / (1 - level). Smaller is better;
 * it rewards narrow intervals and punishes misses so that only the honest interval is best on average.
 *
 * @param level the share of cases that the interval should cover: 0.8 for P10 to P90
 */
export function winklerScore(low: number, high: number, actual: number, level = 0.8): number {
  const outside = Math.max(0, low - actual, actual - high);
  return high - low + (2 / (1 - level)) * outside;
}

/**
 * What the forecast has learned from public curves: made by `scripts/calibrate-forecast.ts`, never by hand.
 * Everything is in scaled units (range of the curve = 1, last effort = 1), so it holds for any unit.
 */
export type ForecastParameters = {
  readonly version: string;
  /** Curves it was learned on. */
  readonly learnedOn: string;
  /** Per expert, one weight per trait of the forecast. */
  readonly expertWeights: readonly (readonly number[])[];
  /** One weight per trait of an opinion. */
  readonly opinionWeights: readonly number[];
  /** ln of the distance from the median to P10 (better side, progress is downwards) and to P90, per trait of the spread. */
  readonly spreadBetter: readonly number[];
  readonly spreadWorse: readonly number[];
  /**
   * Standardised distances from the median: the share of forecasts (of those on that side) that fall closer.
   * Entry i belongs to share i / (length − 1); a distance of 1 is the calibrated P10 or P90.
   */
  readonly shapeBetter: readonly number[];
  readonly shapeWorse: readonly number[];
  /** P(the truth is better than the median). */
  readonly shareBetter: number;
};

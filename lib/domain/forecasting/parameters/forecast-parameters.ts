/**
 * What the forecast has learned from public curves: made by `scripts/calibrate-forecast.ts`, never by hand.
 * Everything is in scaled units (range of the curve = 1, last effort = 1), so it holds for any unit.
 */
export type ForecastParameters = {
  readonly version: string;
  /** Per expert, one weight per trait of the forecast. */
  readonly expertWeights: readonly (readonly number[])[];
  /** One weight per trait of an opinion. */
  readonly opinionWeights: readonly number[];
  /** ln of the reach towards better values (P10, as progress is downwards) and towards worse ones (P90), per trait of the spread. */
  readonly spreadBetter: readonly number[];
  readonly spreadWorse: readonly number[];
  /** Quantiles, at evenly spaced probabilities 0 to 1, of (truth − combined) / reach on curves not learned from; negative = better. */
  readonly deviations: readonly number[];
  /** How much wider than the spread of the peers the interval of a forecast by comparison is: towards less and towards more effort. */
  readonly peerStretch: readonly [number, number];
};

import type { ExpertName } from '../fit-families';

/** What is chosen rather than learned, by cross-validation among few declared values (`scripts/calibration/forecast/settings.ts`). */
export type ForecastSettings = {
  /** Which opinions have a say. */
  readonly expertSet: 'all' | 'without late fits' | 'without plain opinions' | 'last value and published laws';
  /** Whether the ridge sees every trait with mean 0 and variance 1. */
  readonly standardised: boolean;
  /** Whether errors count as a share of the power law's over all tasks of the same protocol, so that near targets, where errors are small, count as much as far ones. */
  readonly balanced: boolean;
  /** Strength of the ridge that draws the opinions to equal shares. */
  readonly ridge: number;
  /** An error counts by its curve's range to this power: 1 is the absolute error, 0 the error as a share of the range. */
  readonly power: number;
  /** Further beginnings of each LCDB curve to learn from, beside the three protocols. */
  readonly otherTasks: number;
  /** Steps of the optimiser; fewer stop earlier, which also draws to equal shares. */
  readonly steps: number;
};

/**
 * What the forecast has learned from public curves: made by `npm run calibrate`, never by hand.
 * Everything is in scaled units (range of the curve = 1, last effort = 1), so it holds for any unit.
 */
export type ForecastParameters = {
  readonly version: string;
  readonly settings: ForecastSettings;
  /** The opinions that have a say, in the order of their weights. */
  readonly experts: readonly ExpertName[];
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

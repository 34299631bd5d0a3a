import type { Interval } from '../shared/interval';
import type { Failure } from '../shared/result';

/** One measurement of a curve: effort `x` (any unit, at least 0), metric `y`, and its standard error where known. */
export type CurvePoint = { readonly x: number; readonly y: number; readonly yError?: number };

/** Which way the metric gets better. */
export type Direction = 'increase' | 'decrease';

export type Peer = { readonly points: readonly { readonly x: number; readonly y: number }[] };

export type ForecastInput = {
  readonly points: readonly CurvePoint[];
  readonly direction: Direction;
  /** Smallest and largest possible value of the metric. */
  readonly bounds?: readonly [number, number];
  /** Efforts at which a prediction is wanted. */
  readonly at: readonly number[];
  /** Values of the metric; for each, P(reached) at `at[0]`. */
  readonly thresholds?: readonly number[];
  /** A value of the metric; when will it be reached? */
  readonly target?: number;
  /** Finished curves of the same kind. */
  readonly peers?: readonly Peer[];
};

export type Prediction = Interval & { readonly x: number };

export type FamilyShare = {
  readonly name: string;
  /** Share in the combined median at `at[0]`; shares add up to 1. */
  readonly weight: number;
  readonly parameters: Readonly<Record<string, number>>;
};

/** An uncertain value of the metric, in its unit. */
export type MetricDistribution = {
  readonly quantile: (p: number) => number;
  /** P(the metric is at least as good as this value). */
  readonly atLeastAsGoodAs: (y: number) => number;
};

/** What the forecast rests on. */
export type ForecastBasis = 'points' | 'peers' | 'too few points';

export type CurveForecast = {
  readonly ok: true;
  readonly predictions: readonly Prediction[];
  /** P(the metric is at least as good as the threshold) at `at[0]`, one per threshold. */
  readonly probabilityReached: readonly number[];
  /** Present when a target was asked for. `effort` is total effort x, Infinity where the target is never reached. */
  readonly target?: { readonly probabilityEver: number; readonly effort: Interval };
  /** The value that the curve comes to in the end. */
  readonly asymptote: Interval;
  /** The stretch of effort, up to the last point, in which nothing was gained. */
  readonly plateau: { readonly from: number; readonly to: number } | null;
  /** All that is believed of the metric at an effort: what `predictions` says in three figures. */
  readonly distributionAt: (x: number) => MetricDistribution;
  /** Improvement (positive = better) from `dx` more effort at `x`. */
  readonly marginalGain: (x: number, dx: number) => Interval;
  readonly families: readonly FamilyShare[];
  readonly basis: ForecastBasis;
};

export type ForecastResult = CurveForecast | Failure;

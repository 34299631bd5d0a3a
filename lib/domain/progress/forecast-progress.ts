import { forecastCurve } from '../forecasting/forecast-curve';
import type { CurveForecast, ForecastBasis, Peer } from '../forecasting/forecast-types';
import { densityOf, spreadDraws, type ProgressDensity } from './density-of';
import { findArrival, type Arrival } from './find-arrival';
import type { FiveQuantiles, ProgressMetric, StepPoint } from './progress-types';
import { isAsGood } from './track-kept';
import { valueBlocks, type HourBlock } from './value-blocks';

export type ProgressForecastInput = ProgressMetric & {
  /** The best kept value so far at each experiment; efforts rise. */
  readonly best: readonly StepPoint[];
  /** Finished curves, in the unit of this one. */
  readonly peers: readonly Peer[];
  /** The effort at which the time box ends; null without one. */
  readonly until: number | null;
  /** The effort at which the picture ends. */
  readonly end: number;
};

export type ProgressForecast = {
  readonly basis: ForecastBasis;
  readonly peers: number;
  /** The effort at which the forecast begins: the last experiment. */
  readonly now: number;
  readonly fan: readonly (FiveQuantiles & { readonly x: number })[];
  /** What the metric will be where the time box ends, or without one where the picture does. */
  readonly atEnd: { readonly x: number; readonly quantiles: FiveQuantiles; readonly density: ProgressDensity | null };
  /** Of the target being reached within the time box; null without target or time box. */
  readonly chance: number | null;
  /** When the target is reached; null without a target. */
  readonly arrival: Arrival | null;
  /** What the next blocks of ten hours buy. */
  readonly blocks: readonly HourBlock[];
  /** What twice the effort so far would come to. */
  readonly doubled: FiveQuantiles;
  /** The value that the curve comes to in the end. */
  readonly ceiling: FiveQuantiles;
};

/** Fewer values of the best so far say nothing about a curve. */
export const FEWEST_POINTS = 3;
const STEPS = 24;
/** Beyond this many times the effort so far, the end is taken to be reached. */
const FAR = 1000;

/**
 * Where experiments are heading: the fan up to the end of the picture, the chance of the target within the time box, the effort
 * it takes, and what each further ten hours buy. What was reached is kept, so the fan never rises above the best so far.
 *
 * @returns null where there is nothing to forecast from: fewer than three values, or figures that contradict each other
 */
export function forecastProgress(input: ProgressForecastInput): ProgressForecast | null {
  const { best, peers, target, until } = input;
  const last = best.at(-1);
  if (!last || best.length < FEWEST_POINTS || !(last.x > 0)) return null;
  const made = forecastCurve(toForecastInput(input, last.x), { keepsBest: true });
  if (!made.ok) return null;
  const end = Math.max(input.end, last.x);
  const at = Math.max(until ?? end, last.x);
  const isReached = target !== null && isAsGood(last.y, target, input.direction);
  const arrival = target === null ? null : findArrival((x) => (isReached ? 1 : made.distributionAt(x).atLeastAsGoodAs(target)), last.x);
  return {
    basis: made.basis,
    peers: peers.length,
    now: last.x,
    fan: drawFan(made, last, end),
    atEnd: { x: at, quantiles: fiveOf(made.distributionAt(at).quantile), density: densityOf(spreadDraws(made.distributionAt(at).quantile)) },
    chance: arrival === null || until === null ? null : arrival.chanceBy(at),
    arrival: arrival && arrival.summary,
    blocks: valueBlocks(made.marginalGain, last.x),
    doubled: fiveOf(made.distributionAt(2 * last.x).quantile),
    ceiling: fiveOf(made.distributionAt(FAR * last.x).quantile),
  };
}

function toForecastInput({ best, direction, bounds, target, peers }: ProgressForecastInput, now: number) {
  const isPossible = target !== null && (bounds === null || (target >= bounds[0] && target <= bounds[1]));
  return { points: best, direction, at: [now], peers, ...(bounds ? { bounds } : {}), ...(isPossible ? { target } : {}) };
}

function drawFan({ distributionAt }: CurveForecast, last: StepPoint, end: number) {
  if (end <= last.x) return [];
  const { x, y } = last;
  const ahead = Array.from({ length: STEPS }, (_, index) => x + ((end - x) * (index + 1)) / STEPS);
  return [{ x, p10: y, p25: y, p50: y, p75: y, p90: y }, ...ahead.map((at) => ({ x: at, ...fiveOf(distributionAt(at).quantile) }))];
}

export function fiveOf(quantile: (p: number) => number): FiveQuantiles {
  return { p10: quantile(0.1), p25: quantile(0.25), p50: quantile(0.5), p75: quantile(0.75), p90: quantile(0.9) };
}

import { forecastCurve } from './forecast-curve';
import type { Direction, Prediction } from './forecast-types';

export type TimeBoxInput = {
  /** The best value so far at each experiment, over the effort spent until then; efforts rise. */
  readonly best: readonly { readonly x: number; readonly y: number }[];
  readonly direction: Direction;
  readonly bounds: readonly [number, number] | null;
  readonly target: number | null;
  /** The effort at which the time box ends, in the unit of `x`. */
  readonly until: number;
};

export type TimeBoxForecast = {
  /** From the last experiment to the end of the time box, at even steps. */
  readonly fan: readonly Prediction[];
  /** Of the target being reached within the time box; null without a target. */
  readonly chance: number | null;
};

const FEWEST_POINTS = 3;
const STEPS = 12;

/**
 * Where experiments are heading until their time box ends: the fan of what the metric will be, and the chance of the target.
 *
 * @returns null where there is nothing to forecast: fewer than three values, a time box that is used up, or figures that contradict each other
 */
export function forecastTimeBox({ best, direction, bounds, target, until }: TimeBoxInput): TimeBoxForecast | null {
  const last = best.at(-1);
  if (!last || best.length < FEWEST_POINTS || last.x >= until) return null;
  const steps = Array.from({ length: STEPS }, (_, index) => last.x + ((until - last.x) * (index + 1)) / STEPS);
  const forecast = forecastCurve({ points: best, direction, at: [until, ...steps], ...(bounds ? { bounds } : {}), ...(target === null ? {} : { thresholds: [target] }) });
  if (!forecast.ok) return null;
  return { fan: [{ x: last.x, p10: last.y, p50: last.y, p90: last.y }, ...forecast.predictions.slice(1)], chance: forecast.probabilityReached[0] ?? null };
}

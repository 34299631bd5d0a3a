import type { Interval } from '../shared/interval';
import { isUsable } from '../shared/is-usable';
import { fail } from '../shared/result';
import { findForecastProblem } from './check-forecast-input';
import { createCurveModel } from './curve-model';
import type { CurveModel } from './curve-model';
import { describeFamilies } from './describe-families';
import { findPlateau } from './find-plateau';
import { distributionFromTable } from './forecast-distribution';
import type { ForecastInput, ForecastResult, MetricDistribution } from './forecast-types';
import { measureGain } from './measure-gain';
import type { ForecastParameters } from './parameters/forecast-parameters';
import { publicCurves } from './parameters/public-curves';
import { HORIZON, reachTarget } from './reach-target';
import type { TargetForecast } from './reach-target';

export type ForecastOptions = {
  /** Another parameter table; a benchmark gives one that has not seen the curve's data set. */
  readonly parameters?: ForecastParameters;
  /** The points are the best value so far (`trackBestSoFar`): what was reached is kept, so nothing worse is predicted. */
  readonly keepsBest?: boolean;
};

/**
 * Forecasts a metric from its first measurements: several bounded families of curves and, where there are any, past curves of
 * the same kind, combined by weights learned on public curves, with 80 % intervals calibrated on curves not learned from.
 * For the progress of a project give the best value so far at each experiment (`trackBestSoFar`) and `keepsBest`.
 *
 * @returns quantiles in the unit of the metric and of the effort; never NaN; `{ ok: false, reason }` for input that cannot be used
 * @example forecastCurve({ points: [{ x: 10, y: 0.4 }, { x: 20, y: 0.3 }, { x: 40, y: 0.25 }], direction: 'decrease', bounds: [0, 1], at: [80] })
 */
export function forecastCurve(input: ForecastInput, options: ForecastOptions = {}): ForecastResult {
  const problem = findForecastProblem(input);
  if (problem !== null) return fail(problem);
  const model = createCurveModel(input, options.parameters ?? publicCurves, options.keepsBest ?? false);
  const { curve } = model;
  const first = distributionFromTable(model.tableAt(curve.toT(input.at[0] as number)));
  const toMetric = (table: readonly number[]): Interval => toInterval(model, table, input);
  return {
    ok: true,
    predictions: input.at.map((x) => ({ x, ...toMetric(model.tableAt(curve.toT(x))) })),
    probabilityReached: (input.thresholds ?? []).map((threshold) => first.atMost(curve.toV(threshold))),
    ...(input.target === undefined ? {} : { target: findTarget(model, input, input.target) }),
    asymptote: toMetric(model.tableAt(HORIZON)),
    plateau: findPlateau(curve),
    distributionAt: (x) => describeDistribution(model, curve.toT(x), input),
    marginalGain: (x, dx) => (isUsable(x) && isUsable(dx) && x >= 0 && dx > 0 ? measureGain(model, x, dx) : { p10: 0, p50: 0, p90: 0 }),
    families: describeFamilies(model, curve.toT(input.at[0] as number)),
    basis: model.basis,
  };
}

function describeDistribution({ curve, tableAt }: CurveModel, t: number, input: ForecastInput): MetricDistribution {
  const { quantile, atMost } = distributionFromTable(tableAt(t));
  const inBounds = within(input.bounds);
  return {
    quantile: (p) => inBounds(curve.fromV(quantile(input.direction === 'decrease' ? p : 1 - p))),
    atLeastAsGoodAs: (y) => atMost(curve.toV(y)),
  };
}

function within(bounds: ForecastInput['bounds']): (y: number) => number {
  return (y) => (bounds ? Math.min(bounds[1], Math.max(bounds[0], y)) : y);
}

function toInterval({ curve }: CurveModel, table: readonly number[], { direction, bounds }: ForecastInput): Interval {
  const { quantile } = distributionFromTable(table);
  const inBounds = within(bounds);
  const [better, middle, worse] = [quantile(0.1), quantile(0.5), quantile(0.9)].map((v) => inBounds(curve.fromV(v))) as [number, number, number];
  return direction === 'decrease' ? { p10: better, p50: middle, p90: worse } : { p10: worse, p50: middle, p90: better };
}

function findTarget(model: CurveModel, { points, direction }: ForecastInput, target: number): TargetForecast {
  const reached = points.filter((p) => (direction === 'decrease' ? p.y <= target : p.y >= target));
  if (reached.length > 0) {
    const x = reached.reduce((least, p) => Math.min(least, p.x), Number.POSITIVE_INFINITY);
    return { probabilityEver: 1, effort: { p10: x, p50: x, p90: x } };
  }
  const { curve } = model;
  const level = curve.toV(target);
  const byPeers = model.reachByPeers(level);
  if (byPeers !== null) return byPeers;
  return reachTarget((t) => distributionFromTable(model.tableAt(t)).atMost(level), curve.xOfT);
}

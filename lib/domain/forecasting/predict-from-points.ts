import { combineExperts } from './combine-experts';
import { describeForecast } from './describe-curve';
import { describeSpread, findReach } from './describe-spread';
import type { Expert } from './fit-families';
import type { ForecastParameters } from './parameters/forecast-parameters';
import type { PreparedCurve } from './prepare-curve';

/**
 * The value at time t ≥ 1 as a table of quantiles at evenly spaced probabilities: the combined opinion, and around it the
 * deviations that forecasts of the same reach, noise and disagreement had on other curves.
 */
export function predictAhead(
  curve: PreparedCurve,
  experts: readonly Expert[],
  fixed: readonly number[],
  t: number,
  parameters: ForecastParameters,
): { values: number[]; shares: number[] } {
  const opinions = experts.map((expert) => expert.predict(t));
  const traits = describeForecast(fixed, t, opinions);
  const { centre, shares } = combineExperts(experts, opinions, traits, curve.last, t, parameters);
  const spread = describeSpread(traits, t, opinions, shares, curve.last);
  const better = findReach(parameters.spreadBetter, spread);
  const worse = findReach(parameters.spreadWorse, spread);
  const values = parameters.deviations.map((d) => clampTo(curve, centre + d * (d < 0 ? better : worse)));
  return { values, shares };
}

/** Between the points nothing is extrapolated: the line between the neighbours, and around it what is uncertain just after the last one. */
export function predictInside(curve: PreparedCurve, t: number, justAfter: readonly number[]): number[] {
  const { t: times, v } = curve;
  let above = times.findIndex((time) => time >= t);
  if (above < 0) above = times.length - 1;
  const below = Math.max(0, above - 1);
  const span = (times[above] as number) - (times[below] as number);
  const share = span > 0 ? Math.min(1, Math.max(0, (t - (times[below] as number)) / span)) : 1;
  const change = (v[above] as number) - (v[below] as number);
  const centre = (v[below] as number) + share * change;
  const last = justAfter.length - 1;
  const middle = ((justAfter[Math.floor(last / 2)] as number) + (justAfter[Math.ceil(last / 2)] as number)) / 2;
  // Halfway between two points the curve may be as far off as either of them.
  const between = Math.min(share, 1 - share) * Math.abs(change);
  return justAfter.map((value, i) => clampTo(curve, centre + (value - middle) + between * ((2 * i) / last - 1)));
}

function clampTo(curve: PreparedCurve, value: number): number {
  return Math.min(curve.ceiling, Math.max(curve.floor, value));
}

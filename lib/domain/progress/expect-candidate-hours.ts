import type { Interval } from '../shared/interval';
import { mean } from '../statistics/mean';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf } from '../statistics/standard-normal';
import { variance } from '../statistics/variance';

/** How hours turned out against the time box they were given, as a factor: lognormal. */
export type BoxRecord = { readonly logMean: number; readonly logDeviation: number; readonly candidates: number };

/** Before anything is known: boxes are met in the median, and eight of ten end between 0.56 and 1.8 times the box. */
const USUAL_DEVIATION = 0.45;
/** As many candidates as the usual record weighs. */
const PRIOR_WEIGHT = 4;
const LEAST_HOURS = 0.25;

/** The record of finished candidates, drawn towards the usual one while there are few. */
export function readBoxRecord(finished: readonly { readonly boxHours: number; readonly hours: number }[]): BoxRecord {
  const factors = finished.filter(({ boxHours, hours }) => boxHours > 0 && hours > 0).map(({ boxHours, hours }) => Math.log(hours / boxHours));
  const count = factors.length;
  const seen = count > 1 ? variance(factors) * (count - 1) : 0;
  const logMean = count === 0 ? 0 : (count * mean(factors)) / (count + PRIOR_WEIGHT);
  return { logMean, logDeviation: Math.sqrt((seen + PRIOR_WEIGHT * USUAL_DEVIATION ** 2) / (Math.max(0, count - 1) + PRIOR_WEIGHT)), candidates: count };
}

/** Hours that a candidate still takes, given its box and what it has taken: the lognormal hours beyond those spent. */
export function expectCandidateHours(boxHours: number, spent: number, { logMean, logDeviation }: BoxRecord): Interval {
  const scale = boxHours * Math.exp(logMean);
  // Given that it is not finished yet, it takes longer than what was spent.
  const passed = spent > 0 ? standardNormalCdf(Math.log(spent / scale) / logDeviation) : 0;
  const at = (p: number): number => {
    const share = Math.min(1 - 1e-9, passed + p * (1 - passed));
    return Math.max(LEAST_HOURS, scale * Math.exp(logDeviation * standardNormalQuantile(share)) - spent);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

export type CandidateLoad = { readonly hours: Interval; /** Of taking more than what is left. */ readonly overChance: number };

/**
 * Hours of several candidates together, their sum taken as lognormal with the sum's mean and variance (Fenton 1960), and the
 * chance that they take more than what is left.
 */
export function addCandidateHours(hours: readonly Interval[], left: number): CandidateLoad | null {
  if (hours.length === 0) return null;
  const parts = hours.map(({ p10, p50, p90 }) => {
    const deviation = Math.log(p90 / p10) / (2 * standardNormalQuantile(0.9));
    const average = p50 * Math.exp(deviation ** 2 / 2);
    return { average, square: average ** 2 * Math.expm1(deviation ** 2) };
  });
  const average = parts.reduce((sum, part) => sum + part.average, 0);
  const shape = Math.sqrt(Math.log1p(parts.reduce((sum, part) => sum + part.square, 0) / average ** 2));
  const middle = average * Math.exp(-(shape ** 2) / 2);
  const at = (p: number): number => middle * Math.exp(shape * standardNormalQuantile(p));
  return { hours: { p10: at(0.1), p50: at(0.5), p90: at(0.9) }, overChance: left <= 0 ? 1 : 1 - standardNormalCdf(Math.log(left / middle) / shape) };
}

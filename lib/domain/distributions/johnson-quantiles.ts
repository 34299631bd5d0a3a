import type { Interval } from '../shared/interval';
import type { NormalScoreCurve } from './normal-score-curve';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf } from '../statistics/standard-normal';

const Z90 = standardNormalQuantile(0.9);
/** Beyond P90/P10 = 2,200 (a lognormal with sigma 3) the upper tail would be absurd. */
const WIDEST_LOG = 6 * Z90;
/** How many times one half of the interval may be wider than the other, after the transformation. */
const MOST_LOPSIDED = 1e4;

/** The three quantiles after a transformation that takes the bounds to infinity. */
type Points = { readonly low: number; readonly middle: number; readonly high: number };

/**
 * J-QPD-S (Hadlock and Bickel 2017, "Johnson Quantile-Parameterized Distributions", Decision Analysis 14(1)):
 * x = lower + θ·exp(λ·sinh(asinh(δ·z) + asinh(n·δ·z90))). Lognormal when the logs of the quantiles are symmetric; all
 * moments exist. Null where no such curve passes through the three points.
 */
export function fitLowerBounded({ p10, p50, p90 }: Interval, lower: number): NormalScoreCurve | null {
  const points = { low: Math.log(p10 - lower), middle: Math.log(p50 - lower), high: Math.log(p90 - lower) };
  if (!isFeasible(points) || points.high - points.low > WIDEST_LOG) return null;
  const narrower = Math.min(points.middle - points.low, points.high - points.middle);
  const delta = Math.sinh(Math.acosh(Math.max(1, (points.high - points.low) / (2 * narrower)))) / Z90;
  if (delta < 1e-7) return logNormal(points, lower);
  const side = points.low + points.high > 2 * points.middle ? 1 : -1;
  const origin = side === 1 ? points.low : points.high;
  const lambda = narrower / (delta * Z90);
  const turn = side * Math.asinh(delta * Z90);
  return {
    valueAt: (z) => lower + Math.exp(origin + lambda * Math.sinh(Math.asinh(delta * z) + turn)),
    scoreAt: (x) => (x <= lower ? -Infinity : Math.sinh(Math.asinh((Math.log(x - lower) - origin) / lambda) - turn) / delta),
  };
}

function logNormal({ low, middle, high }: Points, lower: number): NormalScoreCurve {
  const sigma = (high - low) / (2 * Z90);
  return {
    valueAt: (z) => lower + Math.exp(middle + sigma * z),
    scoreAt: (x) => (x <= lower ? -Infinity : (Math.log(x - lower) - middle) / sigma),
    mean: lower + Math.exp(middle + (sigma * sigma) / 2),
  };
}

/**
 * J-QPD-B (same source): x = lower + (upper − lower)·Φ(ξ + λ·sinh(δ·(z + n·z90))).
 * Null where no such curve passes through the three points.
 */
export function fitDoublyBounded({ p10, p50, p90 }: Interval, lower: number, upper: number): NormalScoreCurve | null {
  const width = upper - lower;
  const scoreOf = (x: number): number => standardNormalQuantile((x - lower) / width);
  const points = { low: scoreOf(p10), middle: scoreOf(p50), high: scoreOf(p90) };
  if (!isFeasible(points)) return null;
  const narrower = Math.min(points.middle - points.low, points.high - points.middle);
  const delta = Math.acosh(Math.max(1, (points.high - points.low) / (2 * narrower))) / Z90;
  const curve = delta < 1e-7 ? straight(points) : bent(points, delta);
  return {
    // Rounding may step over the upper bound by a last digit.
    valueAt: (z) => Math.min(upper, lower + width * standardNormalCdf(curve.valueAt(z))),
    scoreAt: (x) => {
      if (x <= lower) return -Infinity;
      return x >= upper ? Infinity : curve.scoreAt(scoreOf(x));
    },
  };
}

function straight({ low, middle, high }: Points): NormalScoreCurve {
  const slope = (high - low) / (2 * Z90);
  return { valueAt: (z) => middle + slope * z, scoreAt: (y) => (y - middle) / slope };
}

function bent({ low, middle, high }: Points, delta: number): NormalScoreCurve {
  const side = low + high > 2 * middle ? 1 : -1;
  const origin = side === 1 ? low : high;
  const lambda = (high - low) / Math.sinh(2 * delta * Z90);
  return {
    valueAt: (z) => origin + lambda * Math.sinh(delta * (z + side * Z90)),
    scoreAt: (y) => Math.asinh((y - origin) / lambda) / delta - side * Z90,
  };
}

function isFeasible({ low, middle, high }: Points): boolean {
  if (![low, middle, high].every(Number.isFinite)) return false;
  const narrower = Math.min(middle - low, high - middle);
  return narrower > 0 && high - low <= MOST_LOPSIDED * narrower;
}

import type { Interval } from '../shared/interval';
import { isObject } from '../shared/is-object';
import { fail, succeed } from '../shared/result';
import type { Result } from '../shared/result';
import { fitDoublyBounded, fitLowerBounded } from './johnson-quantiles';
import type { NormalScoreCurve } from './normal-score-curve';
import { fitSkewedNormal } from './skewed-normal-quantiles';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf, standardNormalDensity } from '../statistics/standard-normal';

/** Values that cannot be passed: effort has a lower bound of 0, a share has 0 and 1. */
export type QuantileBounds = { readonly lower?: number | undefined; readonly upper?: number | undefined };

/** A distribution given by three of its quantiles. Values are in the unit of the interval it was fitted to. */
export type QuantileDistribution = {
  /** The value that is not exceeded with probability `p` in (0, 1). */
  readonly quantile: (p: number) => number;
  /** The value at a standard normal score: `quantile(Φ(z))`, faster, for kept normal draws. */
  readonly quantileOfNormal: (z: number) => number;
  /** The probability of at most `x`. */
  readonly cdf: (x: number) => number;
  readonly mean: number;
};

/**
 * A smooth distribution with exactly these P10, P50 and P90.
 *
 * Without bounds it is a shifted lognormal (Tukey's g distribution): normal when the interval is symmetric, skewed to
 * either side otherwise. With a lower bound, or with two, it is J-QPD-S or J-QPD-B (Hadlock and Bickel 2017), which
 * stays inside the bounds and is exactly lognormal when P10·P90 = P50². Where those cannot pass through the three
 * points (two of them are equal, one lies on a bound, P90 is 2,200 times P10) the unbounded curve is used, cut off at
 * the bounds.
 *
 * @example fitQuantileDistribution({ p10: 2, p50: 4, p90: 8 }, { lower: 0 })
 */
export function fitQuantileDistribution(interval: Interval, bounds: QuantileBounds = {}): Result<QuantileDistribution> {
  const problem = findProblem(interval, bounds);
  if (problem !== null) return fail(problem);
  return succeed(describe(chooseCurve(interval, bounds)));
}

function findProblem(interval: Interval, bounds: QuantileBounds): string | null {
  if (!isObject(interval) || !isObject(bounds)) return 'A distribution needs an object with P10, P50 and P90, and bounds that are an object if there are any.';
  const { p10, p50, p90 } = interval;
  const { lower = -Infinity, upper = Infinity } = bounds;
  if (![p10, p50, p90].every(Number.isFinite)) return 'P10, P50 and P90 must all be numbers.';
  if (p10 > p50 || p50 > p90) return 'P10, P50 and P90 must be in ascending order.';
  if (![lower, upper].every((bound) => typeof bound === 'number')) return 'Bounds must be numbers.';
  if (Number.isNaN(lower) || Number.isNaN(upper) || lower > upper) return 'The lower bound must not lie above the upper bound.';
  if (p10 < lower) return `P10 lies below the lower bound of ${lower}.`;
  if (p90 > upper) return `P90 lies above the upper bound of ${upper}.`;
  return null;
}

function chooseCurve(interval: Interval, { lower = -Infinity, upper = Infinity }: QuantileBounds): NormalScoreCurve {
  if (lower > -Infinity) {
    const bounded = upper < Infinity ? fitDoublyBounded(interval, lower, upper) : fitLowerBounded(interval, lower);
    if (bounded !== null) return bounded;
  }
  const free = fitSkewedNormal(interval);
  return lower > -Infinity || upper < Infinity ? cutOff(free, lower, upper) : free;
}

function cutOff(curve: NormalScoreCurve, lower: number, upper: number): NormalScoreCurve {
  return {
    valueAt: (z) => Math.min(upper, Math.max(lower, curve.valueAt(z))),
    scoreAt: (x) => {
      if (x < lower) return -Infinity;
      return x >= upper ? Infinity : curve.scoreAt(x);
    },
  };
}

function describe(curve: NormalScoreCurve): QuantileDistribution {
  let mean = curve.mean;
  return {
    quantile: (p) => curve.valueAt(standardNormalQuantile(p)),
    quantileOfNormal: curve.valueAt,
    cdf: (x) => standardNormalCdf(curve.scoreAt(x)),
    // Integrated only when someone asks: most users need draws alone.
    get mean() {
      mean ??= integrateMean(curve.valueAt);
      return mean;
    },
  };
}

const SCORE_LIMIT = 12;
const SCORE_STEP = 1 / 32;

/** ∫ value(z)·φ(z) dz by the trapezoid rule, which converges exponentially for smooth integrands that vanish at both ends. */
function integrateMean(valueAt: (z: number) => number): number {
  // Differences from the median are summed, so that a constant has exactly itself as its mean.
  const centre = valueAt(0);
  let sum = 0;
  for (let z = -SCORE_LIMIT; z <= SCORE_LIMIT; z += SCORE_STEP) sum += (valueAt(z) - centre) * standardNormalDensity(z);
  return centre + sum * SCORE_STEP;
}

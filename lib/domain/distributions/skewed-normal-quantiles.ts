import type { Interval } from '../shared/interval';
import type { NormalScoreCurve } from './normal-score-curve';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf, standardNormalDensity } from '../statistics/standard-normal';

const Z90 = standardNormalQuantile(0.9);
/** Beyond this the tail is cut down: a lognormal with sigma 3 has a mean 90 times its median already. */
const STRONGEST_SKEW = 3;
const WEAKEST_SKEW = 1e-7;

/**
 * The g distribution (Tukey 1977; Hoaglin 1985), a shifted lognormal: x = p50 + A·(e^(g·z) − 1)/(e^(g·z90) − 1), with
 * g = ln((p90 − p50)/(p50 − p10))/z90. At g = 0 it is the normal distribution. Each side of the median has its own
 * scale, which changes nothing unless g is cut down: then it keeps the curve exact at the three points.
 */
export function fitSkewedNormal({ p10, p50, p90 }: Interval): NormalScoreCurve {
  const above = p90 - p50;
  const below = p50 - p10;
  const skew = chooseSkew(below, above);
  const upper = Math.abs(skew) < WEAKEST_SKEW ? above / Z90 : above / Math.expm1(skew * Z90);
  const lower = Math.abs(skew) < WEAKEST_SKEW ? below / Z90 : -below / Math.expm1(-skew * Z90);
  const shape = Math.abs(skew) < WEAKEST_SKEW ? (z: number) => z : (z: number) => Math.expm1(skew * z);
  return {
    valueAt: (z) => p50 + (z >= 0 ? upper : lower) * shape(z),
    scoreAt: (x) => invert(x - p50, x >= p50 ? upper : lower, skew),
    mean: p50 + upper * meanOfShape(skew, 1) + lower * meanOfShape(skew, -1),
  };
}

function chooseSkew(below: number, above: number): number {
  if (below === above) return 0;
  const skew = Math.log(above / below) / Z90;
  return Math.min(STRONGEST_SKEW, Math.max(-STRONGEST_SKEW, skew));
}

/** E[shape(Z)] over Z above (side 1) or below (side −1) the median, where shape is z or e^(skew·z) − 1. */
function meanOfShape(skew: number, side: 1 | -1): number {
  if (Math.abs(skew) < WEAKEST_SKEW) return side * standardNormalDensity(0);
  return Math.exp((skew * skew) / 2) * standardNormalCdf(side * skew) - 0.5;
}

function invert(distance: number, scale: number, skew: number): number {
  if (distance === 0) return scale === 0 ? Infinity : 0;
  if (scale === 0) return distance > 0 ? Infinity : -Infinity;
  const shape = distance / scale;
  if (Math.abs(skew) < WEAKEST_SKEW) return shape;
  if (shape <= -1) return skew > 0 ? -Infinity : Infinity;
  return Math.log1p(shape) / skew;
}

import t from '@stdlib/stats-base-dists-t';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { AccuracyParameters } from './parameters/types';

export type ErrorPoint = { readonly examples: number; readonly error: number };

/** One curve error(n) = floor + scale·n^(-exponent) with its posterior weight (not normalised). */
export type WeightedCurve = { readonly floor: number; readonly scale: number; readonly exponent: number; readonly weight: number };

export type ExponentPrior = { readonly median: number; readonly logSpread: number };

const EXPONENTS = 40;
const FLOORS = 40;
const SCALE_LEVELS = 5;

/**
 * All curves that could have made these points, with weights: a grid over exponent and floor, each value equally likely a priori; for each
 * pair the scale by weighted least squares of relative errors, and the scale's own uncertainty by Student's t.
 *
 * @param points at least one, examples at least 1, errors above 0
 */
export function fitLearningCurve(points: readonly ErrorPoint[], prior: ExponentPrior, parameters: AccuracyParameters): WeightedCurve[] {
  const { noise, floorLean } = parameters;
  const worth = worthOf(points, parameters);
  const degreesOfFreedom = noise.points + worth - 1;
  const priorSquares = noise.points * noise.typical ** 2;
  const levels = Array.from({ length: SCALE_LEVELS }, (_, i) => t.quantile((i + 0.5) / SCALE_LEVELS, degreesOfFreedom));
  const leastError = points.reduce((least, { error }) => Math.min(least, error), 1);
  const weights = weighPoints(points, worth, parameters);
  const curves: WeightedCurve[] = [];
  for (const u of midpoints(EXPONENTS)) {
    const exponent = prior.median * Math.exp(prior.logSpread * standardNormalQuantile(u));
    const fitScale = prepareScaleFit(points, weights, exponent);
    for (const v of midpoints(FLOORS)) {
      const floor = leastError * v ** floorLean;
      const { scale, residual, information } = fitScale(floor);
      const squares = priorSquares + residual;
      const spread = Math.sqrt(squares / degreesOfFreedom / information);
      // Relative to the prior's own squares the power can't overflow.
      const weight = (squares / priorSquares) ** (-degreesOfFreedom / 2);
      for (const level of levels) if (scale + spread * level > 0) curves.push({ floor, exponent, scale: scale + spread * level, weight });
    }
  }
  return curves;
}

/** How many independent points these are worth: by the range of examples that they span, never more than there are. */
function worthOf(points: readonly ErrorPoint[], { worthPerDoubling }: AccuracyParameters): number {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { examples } of points) {
    least = Math.min(least, examples);
    most = Math.max(most, examples);
  }
  return Math.min(points.length, 1 + worthPerDoubling * Math.log2(most / least));
}

function midpoints(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

/** Weights of squared relative errors, summing to what all points together are worth. */
function weighPoints(points: readonly ErrorPoint[], worth: number, { recency }: AccuracyParameters): number[] {
  const most = points.reduce((greatest, { examples }) => Math.max(greatest, examples), 1);
  const recent = points.map(({ examples }) => (examples / most) ** recency);
  const sum = recent.reduce((total, weight) => total + weight, 0);
  return points.map(({ error }, i) => ((recent[i] as number) * worth) / sum / (error * error));
}

/** For one exponent the best scale is linear in the floor, and all it needs are six sums over the points. */
function prepareScaleFit(points: readonly ErrorPoint[], weights: readonly number[], exponent: number) {
  const sums = { bb: 0, by: 0, b: 0, yy: 0, y: 0, one: 0 };
  for (const [i, { examples, error }] of points.entries()) {
    const weight = weights[i] as number;
    const basis = examples ** -exponent;
    sums.bb += weight * basis * basis;
    sums.by += weight * basis * error;
    sums.b += weight * basis;
    sums.yy += weight * error * error;
    sums.y += weight * error;
    sums.one += weight;
  }
  return (floor: number) => {
    const cross = sums.by - floor * sums.b;
    const squares = sums.yy - 2 * floor * sums.y + floor * floor * sums.one;
    return { scale: cross / sums.bb, residual: Math.max(0, squares - (cross * cross) / sums.bb), information: sums.bb };
  };
}

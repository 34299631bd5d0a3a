import beta from '@stdlib/stats-base-dists-beta';
import { fail, succeed, type Result } from '../shared/result';
import type { Distribution } from './distribution';
import { threePointsProblem, type ThreePoints } from './three-points';

/** How much the mode weighs against each end: 4 in the PERT of 1959. */
const MODE_WEIGHT = 4;

/**
 * The PERT distribution (Malcolm and others 1959): a beta distribution stretched over [min, max] with mean (min + 4·mode + max) / 6.
 *
 * @example createPert({ min: 1, mode: 1.5, max: 6 }) // P50 2.01
 */
export function createPert(points: ThreePoints): Result<Distribution> {
  const problem = threePointsProblem(points);
  if (problem) return fail(problem);
  const { min, mode, max } = points;
  const range = max - min;
  const alpha = 1 + (MODE_WEIGHT * (mode - min)) / range;
  const betaShape = 2 + MODE_WEIGHT - alpha;
  const quantile = beta.quantile.factory(alpha, betaShape);
  const cdf = beta.cdf.factory(alpha, betaShape);
  return succeed({
    quantile: (p) => min + range * quantile(p),
    cdf: (x) => cdf((x - min) / range),
    mean: (min + MODE_WEIGHT * mode + max) / (2 + MODE_WEIGHT),
  });
}

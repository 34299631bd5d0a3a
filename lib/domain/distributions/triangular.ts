import { fail, succeed, type Result } from '../shared/result';
import type { Distribution } from './distribution';
import { threePointsProblem, type ThreePoints } from './three-points';

/** The triangular distribution: density rises in a straight line from the minimum to the mode and falls to the maximum. */
export function createTriangular(points: ThreePoints): Result<Distribution> {
  const problem = threePointsProblem(points);
  if (problem) return fail(problem);
  const { min, mode, max } = points;
  const range = max - min;
  const below = (mode - min) / range;
  const quantile = (p: number): number =>
    p <= below ? min + Math.sqrt(p * range * (mode - min)) : max - Math.sqrt((1 - p) * range * (max - mode));
  const cdf = (x: number): number => {
    if (x <= min) return 0;
    if (x >= max) return 1;
    return x < mode ? (x - min) ** 2 / (range * (mode - min)) : 1 - (max - x) ** 2 / (range * (max - mode));
  };
  return succeed({
    quantile,
    cdf,
    mean: (min + mode + max) / 3,
  });
}

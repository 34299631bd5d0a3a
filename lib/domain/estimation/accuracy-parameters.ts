/**
 * What is believed of a learning curve error(n) = floor + scale·n^(-exponent) before its points speak, and how much its points say.
 * Version 1, chosen by coverage on the curves of every second data set of LCDB 1.1 (in alphabetical order) and confirmed on the others:
 * there the interval from P10 to P90 of the examples needed holds the truth in 81, 80 and 82 % of cases, from five points, the first half
 * and 80 % of a curve. The residuals of a fit taken at face value cover 20 to 55 %.
 *
 * - `exponent`: lognormal.
 * - `floorLean`: the floor is the least error seen times u^floorLean, u uniform on (0, 1): above 1 it leans to low floors, for curves that
 *   seem to flatten often fall again.
 * - `noise`: relative distance of real curves from their own power law, and what that belief is worth in points.
 * - `worthPerDoubling`: what further points count for, per doubling of the examples that they span. Points beside each other miss the law
 *   in the same direction, so that thirty of them say little more than three.
 * - `recency`: points count as (examples / most examples)^recency, for the end of a curve says more of what follows.
 */
export const ACCURACY_PARAMETERS = {
  exponent: { median: 0.5, logSpread: 0.8 },
  floorLean: 4,
  noise: { typical: 0.12, points: 3 },
  worthPerDoubling: 0.3,
  recency: 1,
} as const;

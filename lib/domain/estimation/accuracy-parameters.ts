/**
 * What is believed of a learning curve error(n) = floor + scale·n^(-exponent) before its points speak, and how much its points say.
 * Version 1, chosen by coverage on the curves of every second data set of LCDB 1.1 (in alphabetical order) and confirmed on the others:
 * there the interval from P10 to P90 of the examples needed holds the truth in 79, 80 and 84 % of cases, from five points, the first half
 * and 80 % of a curve. The residuals of a fit taken at face value cover 20 to 55 %.
 *
 * - `exponent`: lognormal.
 * - `floorLean`: the floor is the least error seen times u^floorLean, u uniform on (0, 1): above 1 it leans to low floors, for curves that
 *   seem to flatten often fall again.
 * - `noise`: relative distance of real curves from their own power law, and what that belief is worth in points.
 * - `pointWorth`: what each further point counts for. Points beside each other miss the law in the same direction: ten count as one.
 * - `recency`: points count as (examples / most examples)^recency, for the end of a curve says more of what follows.
 */
export const ACCURACY_PARAMETERS = {
  exponent: { median: 0.5, logSpread: 0.8 },
  floorLean: 4,
  noise: { typical: 0.2, points: 3 },
  pointWorth: 0.1,
  recency: 2,
} as const;

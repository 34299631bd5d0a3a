import { dot } from '../statistics/dot';

const LEAST_DISTANCE = 0.05;
const SMALL = 0.01;
/** ln of the narrowest and widest reach, in ranges of the curve. */
const LIMIT = 6;

/**
 * Traits of the uncertainty: those of the forecast, and three that depend on the combination: how far it goes beyond the
 * points, how much the weighted experts disagree, and how much change is expected.
 */
export function describeSpread(
  traits: readonly number[],
  t: number,
  opinions: readonly number[],
  shares: readonly number[],
  last: number,
): number[] {
  const centre = dot(opinions, shares);
  const disagreement = opinions.reduce((sum, opinion, k) => sum + Math.abs(opinion - centre) * (shares[k] as number), 0);
  return [
    ...traits,
    Math.log(Math.log(Math.max(1, t)) + LEAST_DISTANCE),
    Math.log(disagreement + SMALL),
    Math.log(Math.abs(centre - last) + SMALL),
  ];
}

/** Distance from the median to P10 or P90: log-linear in the traits. */
export function findReach(weights: readonly number[], spreadTraits: readonly number[]): number {
  return Math.exp(Math.min(LIMIT, Math.max(-LIMIT, dot(weights, spreadTraits))));
}

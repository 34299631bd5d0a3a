const LEAST_DISTANCE = 0.05;

export const SPREAD_TRAIT_NAMES = ['reach', 'logWeightedDisagreement', 'logExpectedChange'] as const;

/**
 * Traits of the uncertainty: those of the forecast (without their constant's twin) and three that depend on the combination:
 * how far it reaches beyond the points, how much the weighted experts disagree, and how much change is expected.
 */
export function describeSpread(traits: readonly number[], t: number, opinions: readonly number[], shares: readonly number[], last: number): number[] {
  const centre = opinions.reduce((sum, opinion, k) => sum + opinion * (shares[k] as number), 0);
  const disagreement = opinions.reduce((sum, opinion, k) => sum + Math.abs(opinion - centre) * (shares[k] as number), 0);
  return [
    ...traits,
    Math.log(Math.log(Math.max(1, t)) + LEAST_DISTANCE),
    Math.log(disagreement + 0.01),
    Math.log(Math.abs(centre - last) + 0.01),
  ];
}

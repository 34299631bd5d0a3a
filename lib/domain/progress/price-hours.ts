/** What a person-hour and a compute-hour cost; null where nobody has said it. */
export type HourPrices = { readonly perHour: number | null; readonly perComputeHour: number | null; readonly computePerHour: number };

/** What hours of experiments cost: people, and the compute that an hour of theirs has taken so far. Null without a rate. */
export function priceHours(hours: number, { perHour, perComputeHour, computePerHour }: HourPrices): number | null {
  return perHour === null ? null : hours * (perHour + computePerHour * (perComputeHour ?? 0));
}

/**
 * What one point of the metric is worth a year: the yearly benefit of the finished project, spread evenly over the points from
 * where it began to the target. Null where the target is no better than the beginning, or nothing is known.
 */
export function valuePoint(benefitPerYear: number | null, pointsToTarget: number): number | null {
  return benefitPerYear === null || !(pointsToTarget > 0) || !(benefitPerYear > 0) ? null : benefitPerYear / pointsToTarget;
}

/** The gain below which hours cost more than a year of what they bring; null without both figures. */
export function findStopRule(cost: number | null, pointValue: number | null): number | null {
  return cost === null || pointValue === null ? null : cost / pointValue;
}

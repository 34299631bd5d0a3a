import { fitSlope } from './fit-size-productivity';
import type { Prediction } from './fit-size-productivity';
import type { EncodedCases } from './encode-features';
import type { CaseSpace } from './measure-similarity';

/** How much each case counts as a neighbour: of the query, and of each case. */
export type Neighbourhood = { readonly ofQuery: Float64Array; readonly ofCase: readonly Float64Array[] };

/**
 * Weights e^(−(d/h)²), where h is the distance of the ⌈√n⌋-th nearest: a handful of neighbours among few cases, more
 * among many, and no jump when two are equally far. A case is not its own neighbour.
 */
export function weighNeighbours(space: CaseSpace): Neighbourhood {
  const count = space.toQuery.length;
  const ofCase = Array.from({ length: count }, (_, i) => {
    const distances = space.from(i);
    distances[i] = Infinity;
    return weigh(distances);
  });
  return { ofQuery: weigh(space.toQuery), ofCase };
}

function weigh(distances: Float64Array): Float64Array {
  const rank = Math.max(2, Math.round(Math.sqrt(distances.length)));
  const others = distances.filter((distance) => distance < Infinity).sort();
  const reach = (others[Math.min(rank, others.length) - 1] ?? 0) + 1e-9;
  return distances.map((distance) => Math.exp(-((distance / reach) ** 2)));
}

/** Size-adjusted analogy: the neighbours' productivity, at the query's own size. Errors are leave-one-out. */
export function fitAnalogy(cases: EncodedCases, { ofQuery, ofCase }: Neighbourhood): Prediction {
  const slope = fitSlope(cases);
  const levels = cases.logEffort.map((effort, i) => effort - slope * (cases.logSize[i] as number));
  return {
    logEffort: slope * cases.queryLogSize + weightedMean(levels, ofQuery),
    errors: levels.map((level, i) => level - weightedMean(levels, ofCase[i] as Float64Array)),
  };
}

export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i] as number) * (values[i] as number);
    total += weights[i] as number;
  }
  return total > 0 ? sum / total : values.reduce((left, right) => left + right, 0) / values.length;
}

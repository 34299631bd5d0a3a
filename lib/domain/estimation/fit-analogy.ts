import { fitSlope } from './fit-size-productivity';
import type { Prediction } from './fit-size-productivity';
import type { EncodedCases } from './encode-features';
import type { CaseSpace } from './measure-similarity';
import type { EffortParameters } from './parameters/types';

/** How much each case counts as a neighbour: of the query, and of each case. */
export type Neighbourhood = { readonly ofQuery: Float64Array; readonly ofCase: readonly Float64Array[] };

/**
 * Weights e^(−(d/h)²), where h is the distance of the ⌈√n⌋-th nearest: a handful of neighbours among few cases, more
 * among many, and no jump when two are equally far. A case is not its own neighbour.
 */
export function weighNeighbours(space: CaseSpace): Neighbourhood {
  const count = space.toQuery.length;
  const ofCase = Array.from({ length: count }, (_, i) => {
    const squares = space.from(i);
    squares[i] = Infinity;
    return weigh(squares);
  });
  return { ofQuery: weigh(space.toQuery), ofCase };
}

/** Beyond this the weight is 0 to all intents (e^−40). */
const FURTHEST_SQUARE = 40;

function weigh(squares: Float64Array): Float64Array {
  const rank = Math.max(2, Math.round(Math.sqrt(squares.length)));
  const reach = (Math.sqrt(findRanked(squares, rank)) + 1e-9) ** 2;
  const furthest = FURTHEST_SQUARE * reach;
  const weights = new Float64Array(squares.length);
  for (let i = 0; i < squares.length; i++) {
    const square = squares[i] as number;
    if (square <= furthest) weights[i] = Math.exp(-square / reach);
  }
  return weights;
}

/** The value of the given rank (1 is the smallest) among the finite ones, or the largest if there are fewer. */
function findRanked(values: Float64Array, rank: number): number {
  const smallest = new Float64Array(rank);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === Infinity || (count === rank && value >= (smallest[rank - 1] as number))) continue;
    let position = count === rank ? rank - 1 : count++;
    while (position > 0 && (smallest[position - 1] as number) > value) {
      smallest[position] = smallest[position - 1] as number;
      position -= 1;
    }
    smallest[position] = value;
  }
  return count === 0 ? 0 : (smallest[count - 1] as number);
}

/** Size-adjusted analogy: the neighbours' productivity, at the query's own size. Errors are leave-one-out. */
export function fitAnalogy(cases: EncodedCases, { ofQuery, ofCase }: Neighbourhood, parameters: EffortParameters): Prediction {
  const slope = fitSlope(cases, parameters);
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

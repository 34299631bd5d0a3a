import type { Interval } from '../shared/interval';
import { isObject } from '../shared/is-object';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import type { EffortCase, EffortQuery } from './effort-case';
import { encodeFeatures } from './encode-features';
import type { EncodedCases } from './encode-features';
import { estimateSpread } from './estimate-spread';
import { fitAnalogy, weighNeighbours } from './fit-analogy';
import { blend, fitRegression } from './fit-regression';
import { fitSizeProductivity } from './fit-size-productivity';
import { measureSimilarity } from './measure-similarity';
import type { CaseSpace } from './measure-similarity';
import { EFFORT_TABLE } from './parameters/effort-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { EffortParameters } from './parameters/types';
import { chooseCases, findEffortProblem } from './validate-effort';
import type { ChosenCase } from './validate-effort';
import { weighByError } from './weigh-by-error';

export type Neighbour = {
  /** Position in the cases given. */
  readonly index: number;
  /** 1 for a case with the same features and size, 0 for one that differs as much as two cases can. */
  readonly similarity: number;
  readonly effort: number;
};

export type EffortEstimate = Interval & {
  readonly ok: true;
  readonly neighbours: readonly Neighbour[];
  /** Weights of the three methods; they add up to 1. */
  readonly method: { readonly sizeProductivity: number; readonly analogy: number; readonly regression: number };
  readonly basis: 'past projects' | 'too few points';
  /** How many of the cases were used. Those without a size are left out when size is what most are compared by. */
  readonly used: number;
};

/**
 * The effort of a project by comparison with finished ones, as an 80 % interval and its median, in the cases' unit.
 *
 * Three methods on the log of effort (size and productivity, size-adjusted analogy, log-linear regression) are averaged
 * with weights from their leave-one-out errors: alike among few cases, the better ones among many. The interval comes
 * from how wrong the average itself would have been about each case. No setting depends on the data set.
 *
 * @param parameters another table; a benchmark gives one that was chosen without the data set
 * @example estimateEffort({ cases: [{ features: { kind: 'vision' }, size: 10, effort: 300 }, ...], query: { features: { kind: 'vision' }, size: 14 } })
 */
export function estimateEffort(input: { cases: readonly EffortCase[]; query: EffortQuery }, parameters: EffortParameters = EFFORT_TABLE): EffortEstimate | Failure {
  if (!isObject(input)) return fail('A comparison needs an object with the past projects and the new one.');
  const { cases, query } = input;
  const problem = findEffortProblem(cases, query);
  if (problem !== null) return fail(problem);
  const { mostCases, fewCases } = ESTIMATION_LIMITS.comparison;
  const { chosen: candidates, comparable } = chooseCases(cases, query);
  const chosen = nearest(candidates, comparable, mostCases);
  const encoded = encodeFeatures(chosen, comparable);
  const space = measureSimilarity(encoded);
  const { logEffort, halfWidth, weights } = predict(encoded, space, parameters);
  return {
    ok: true,
    p10: Math.exp(logEffort - halfWidth),
    p50: Math.exp(logEffort),
    p90: Math.exp(logEffort + halfWidth),
    neighbours: listNeighbours(chosen, space),
    method: { sizeProductivity: weights[0] ?? 1, analogy: weights[1] ?? 0, regression: weights[2] ?? 0 },
    basis: chosen.length < fewCases ? 'too few points' : 'past projects',
    used: chosen.length,
  };
}

function predict(encoded: EncodedCases, space: CaseSpace, parameters: EffortParameters): { logEffort: number; halfWidth: number; weights: number[] } {
  const neighbourhood = weighNeighbours(space);
  // One case or two leave nothing to compare methods by.
  const fits =
    encoded.logEffort.length < 3
      ? [fitSizeProductivity(encoded, parameters)]
      : [fitSizeProductivity(encoded, parameters), fitAnalogy(encoded, neighbourhood, parameters), fitRegression(encoded, parameters)];
  const weights = weighByError(fits.map(({ errors }) => errors), parameters.methodSharpness);
  const blended = blend(fits, weights);
  return { logEffort: blended.logEffort, halfWidth: estimateSpread(blended.errors, neighbourhood, parameters), weights };
}

/** The most similar cases; all of them unless there are very many. */
function nearest(cases: readonly ChosenCase[], query: EffortQuery, most: number): readonly ChosenCase[] {
  if (cases.length <= most) return cases;
  const { toQuery } = measureSimilarity(encodeFeatures(cases, query));
  return rankByDistance(cases, toQuery).slice(0, most).map((i) => cases[i] as ChosenCase);
}

function rankByDistance(cases: readonly EffortCase[], distances: Float64Array): number[] {
  const effortOf = (i: number): number => cases[i]?.effort ?? 0;
  return [...distances.keys()].sort((a, b) => (distances[a] as number) - (distances[b] as number) || effortOf(a) - effortOf(b));
}

function listNeighbours(cases: readonly ChosenCase[], { toQuery, diameter }: CaseSpace): Neighbour[] {
  return rankByDistance(cases, toQuery)
    .slice(0, ESTIMATION_LIMITS.comparison.mostNeighbours)
    .map((i) => {
      const { index, effort } = cases[i] as ChosenCase;
      const similarity = diameter === 0 ? 1 : Math.max(0, 1 - Math.sqrt((toQuery[i] as number) / diameter));
      return { index, similarity, effort };
    });
}

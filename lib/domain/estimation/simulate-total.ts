import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { createLatticeOrders } from '../random/lattice-orders';
import { stratifiedNormals } from '../random/stratified-normals';
import type { Rng } from '../random/rng';
import type { Interval } from '../shared/interval';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { mean } from '../statistics/mean';
import { quantileSorted } from '../statistics/quantile';
import { ESTIMATION_LIMITS } from './parameters/limits';
import { drawFactors } from './shared-factors';
import type { FactorDraws } from './shared-factors';
import { divideSpread } from './divide-spread';
import type { SpreadSources } from './divide-spread';
import type { TotalInput, TotalPart } from './total-input';
import { findTotalProblem } from './validate-total';

export { learnCommonFactor } from './learn-common-factor';
export type { TotalInput, TotalPart } from './total-input';

export type Total = Interval & {
  readonly ok: true;
  readonly mean: number;
  readonly quantile: (p: number) => number;
  /** P(sum ≤ x). */
  readonly probabilityAtMost: (x: number) => number;
  /** The part of the sum's variance that each part causes, shared factors included. Adds up to 1. */
  readonly shares: readonly number[];
  /** The same variance by cause: the parts' own errors, the common factor, each driver. Adds up to 1. */
  readonly sources: SpreadSources;
  readonly draws: number;
};

/**
 * The sum of uncertain parts that err together: Σ partᵢ · C · Π driver_d^exposureᵢ.
 *
 * The parts' own errors are independent, drawn in strata (Latin hypercube); C and the drivers are lognormal and common.
 * Drawn without a common factor, such a sum is far too sure of itself: on real projects its "80 %" covered 44 %.
 *
 * @param rng only the pairing of the strata is random: same seed, same result
 * @example simulateTotal({ parts: [{ p10: 2, p50: 4, p90: 9 }], commonFactor: { sigma: 0.3 } }, createRng('plan'))
 */
export function simulateTotal(input: TotalInput, rng: Rng): Total | Failure {
  const problem = findTotalProblem(input);
  if (problem !== null) return fail(problem);
  const draws = chooseDraws(input);
  const scores = stratifiedNormals(draws);
  const nextOrder = createLatticeOrders(draws, rng);
  const factors = drawFactors(input, scores, nextOrder);
  const { sums, means, variances } = addParts(input.parts, factors, scores, nextOrder);
  const { shares, sources } = divideSpread(means, variances, factors);
  sums.sort();
  // What is no number is sorted to the end.
  if (![...shares, sums.at(-1)].every(Number.isFinite)) return fail('The ranges of the parts, or of what they share, are too wide to be added up.');
  return { ok: true, ...describe(sums), shares, sources, draws };
}

function chooseDraws({ parts, drivers = [], draws }: TotalInput): number {
  const { draws: usual, fewestDraws, usualEvaluations, usualExposures } = ESTIMATION_LIMITS.total;
  const wanted = draws ?? Math.max(fewestDraws, Math.min(usual, usualEvaluations / parts.length, usualExposures / (parts.length * drivers.length)));
  return 2 ** Math.ceil(Math.log2(wanted));
}

type Sums = { readonly sums: Float64Array; readonly means: Float64Array; readonly variances: Float64Array };

function addParts(parts: readonly TotalPart[], factors: FactorDraws, scores: Float64Array, nextOrder: () => Uint32Array): Sums {
  const sums = new Float64Array(scores.length);
  const means = new Float64Array(parts.length);
  const variances = new Float64Array(parts.length);
  parts.forEach((part, i) => {
    const values = valuesAt(part, scores);
    means[i] = mean(values);
    variances[i] = averageSquare(values, means[i] as number);
    const order = nextOrder();
    const multipliers = factors.multipliersOf(i);
    for (let k = 0; k < sums.length; k++) {
      sums[k] = (sums[k] as number) + (values[order[k] as number] as number) * (multipliers[k] as number);
    }
  });
  return { sums, means, variances };
}

/** The part's value in each stratum, ascending. */
function valuesAt(part: TotalPart, scores: Float64Array): Float64Array {
  if ('quantile' in part) return scores.map((_, k) => part.quantile((k + 0.5) / scores.length));
  const fitted = fitQuantileDistribution(part, part.p10 >= 0 ? { lower: 0 } : {});
  // Cannot fail: the parts were checked. The middle is the only value left to take.
  return fitted.ok ? scores.map((score) => fitted.value.quantileOfNormal(score)) : scores.map(() => part.p50);
}

function averageSquare(values: Float64Array, centre: number): number {
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return sum / values.length;
}

function describe(sorted: Float64Array): Omit<Total, 'ok' | 'shares' | 'sources' | 'draws'> {
  const at = (p: number): number => quantileSorted(sorted, Math.min(1, Math.max(0, p)));
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    mean: mean(sorted),
    quantile: at,
    probabilityAtMost: (x) => countAtMost(sorted, x) / sorted.length,
  };
}

function countAtMost(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

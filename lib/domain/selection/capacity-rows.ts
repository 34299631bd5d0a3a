import { selectQuantiles } from '../statistics/select-quantiles';
import type { Row } from './build-selection-program';
import { usageOf } from './plan-problem';
import type { Limit, PlanProblem } from './plan-problem';

/**
 * A row that every allowed set keeps. In the draws in which a set fits, at least a share 1 − a of all, its mean use is at
 * most the limit; the mean of a sum over any such draws is at least the sum of each project's mean over its lowest
 * draws of that share.
 */
export function lowerTailRow(problem: PlanProblem, { capacity, plannable, acceptedChance }: Limit): Row {
  const coefficients = new Map<number, number>();
  problem.candidates.forEach(({ usage }, place) => {
    const own = usage[capacity.key];
    const low = own === undefined ? 0 : lowerTailMean(own, 1 - acceptedChance);
    if (low > 0) coefficients.set(place, low);
  });
  return scaled(coefficients, plannable);
}

/** Mean of the smallest draws, of which there are ⌈share · n⌉. */
export function lowerTailMean(draws: Float64Array, share: number): number {
  const size = Math.max(1, Math.ceil(share * draws.length - 1e-9));
  const [edge = 0] = selectQuantiles(draws, [draws.length > 1 ? (size - 1) / (draws.length - 1) : 0]);
  let sum = 0;
  let below = 0;
  for (let i = 0; i < draws.length; i++) {
    const value = draws[i] as number;
    if (value >= edge) continue;
    sum += value;
    below++;
  }
  return (sum + (size - below) * edge) / size;
}

/**
 * A row that an exceeding set breaks and that holds for every set whose mean use plus κ standard deviations fits: the
 * supporting plane of that convex function at this set, with κ such that mean + κ · sd is the set's own quantile
 * at 1 − accepted chance. Covariances come from the joint draws, so shared drivers count.
 */
export function marginRow(problem: PlanProblem, set: ReadonlySet<number>, { capacity, plannable, acceptedChance }: Limit): Row {
  const total = usageOf(problem, set, capacity.key);
  const average = meanOf(total);
  const deviation = Math.sqrt(covariance(total, average, total, average));
  const [needed = average] = selectQuantiles(total, [1 - acceptedChance]);
  // The quantile interpolates between draws, so at the very edge it may fall short of what exceeding means.
  const kappa = deviation > 0 ? (Math.max(needed, plannable * (1 + 1e-6)) - average) / deviation : 0;
  const coefficients = new Map<number, number>();
  problem.candidates.forEach(({ usage }, place) => {
    const own = usage[capacity.key];
    if (own === undefined) return;
    const ownMean = meanOf(own);
    const spread = deviation > 0 ? (kappa * covariance(own, ownMean, total, average)) / deviation : 0;
    // A project that has nothing to do with the set may correlate negatively by chance; it still needs what it needs.
    coefficients.set(place, set.has(place) ? ownMean + spread : Math.max(ownMean, ownMean + spread));
  });
  return scaled(coefficients, plannable);
}

/** Divided by its largest number, so that the solver's absolute tolerances mean the same in every row. */
function scaled(coefficients: ReadonlyMap<number, number>, limit: number): Row {
  const largest = Math.max(limit, ...coefficients.values());
  if (!(largest > 0)) return { coefficients, limit: Math.max(0, limit) };
  return { coefficients: new Map(Array.from(coefficients, ([place, value]) => [place, value / largest])), limit: Math.max(0, limit) / largest };
}

function meanOf(draws: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < draws.length; i++) sum += draws[i] as number;
  return sum / draws.length;
}

function covariance(a: Float64Array, meanA: number, b: Float64Array, meanB: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - meanA) * ((b[i] as number) - meanB);
  return sum / a.length;
}

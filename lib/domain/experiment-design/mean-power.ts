import t from '@stdlib/stats-base-dists-t';
import { isObject } from '../shared/is-object';
import { isPositive } from '../shared/is-positive';
import { isUsable } from '../shared/is-usable';
import { fail, succeed, type Result } from '../shared/result';
import { noncentralTUpperTail } from '../statistics/noncentral-t';
import { solveMonotone } from '../statistics/solve-monotone';
import { completeDesign, designProblem, groupProblem, LARGEST_GROUP, NO_DESIGN, roundGroups, type FullDesign, type GroupSizes, type TestDesign } from './test-design';

type Effect = {
  /** Difference of means worth seeing, in the unit of the metric; its sign doesn't matter. */
  readonly difference: number;
  /** Standard deviation of the metric between units, in the same unit. */
  readonly standardDeviation: number;
};

function spreadProblem(standardDeviation: number): string | null {
  return isPositive(standardDeviation) ? null : 'The standard deviation must be above 0.';
}

function effectProblem({ difference, standardDeviation }: Effect): string | null {
  if (!isUsable(difference) || difference === 0) return 'The difference must be a number other than 0.';
  return spreadProblem(standardDeviation);
}

/** Power of the two-sample t-test by the noncentral t distribution, as R's `power.t.test`: the wrong side's tail isn't counted. */
function computePower(standardised: number, first: number, { alpha, sides, allocation }: FullDesign): number {
  const degreesOfFreedom = first * (1 + allocation) - 2;
  const noncentrality = standardised * Math.sqrt((first * allocation) / (1 + allocation));
  return noncentralTUpperTail(t.quantile(1 - alpha / sides, degreesOfFreedom), degreesOfFreedom, noncentrality);
}

/**
 * How many units does it take to see a difference of means?
 *
 * @example sampleSizeForMeans({ difference: 0.5, standardDeviation: 1 }) // 64 per group
 */
export function sampleSizeForMeans(input: Effect & TestDesign): Result<GroupSizes> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const design = completeDesign(input);
  const problem = effectProblem(input) ?? designProblem(design);
  if (problem) return fail(problem);
  const standardised = Math.abs(input.difference) / input.standardDeviation;
  const lacking = (logSize: number): number => computePower(standardised, Math.exp(logSize), design) - design.power;
  // Both groups together need at least 3 units for one degree of freedom, and each at least 2 to have a spread.
  const smallest = Math.max(2, 2 / design.allocation, 3 / (1 + design.allocation));
  if (lacking(Math.log(smallest)) >= 0) return succeed(roundGroups(smallest, design.allocation));
  const logSize = solveMonotone(lacking, Math.log(smallest), Math.log(LARGEST_GROUP));
  return Number.isNaN(logSize) ? fail('The effect is too small to be seen by any experiment.') : succeed(roundGroups(Math.exp(logSize), design.allocation));
}

/** The chance to see the difference with `first` units in the first group. */
export function powerForMeans(input: Effect & Omit<TestDesign, 'power'> & { readonly first: number }): Result<number> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const design = completeDesign(input);
  const problem = effectProblem(input) ?? designProblem(design) ?? sizesProblem(input.first, design);
  return problem ? fail(problem) : succeed(computePower(Math.abs(input.difference) / input.standardDeviation, input.first, design));
}

/** The smallest difference of means, in the unit of the metric, that an experiment of this size would notice with the power asked for. */
export function detectableDifference(input: { readonly standardDeviation: number; readonly first: number } & TestDesign): Result<number> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const design = completeDesign(input);
  const problem = spreadProblem(input.standardDeviation) ?? designProblem(design) ?? sizesProblem(input.first, design);
  if (problem) return fail(problem);
  const standardised = solveMonotone((d) => computePower(d, input.first, design) - design.power, 0, 1e4);
  return Number.isNaN(standardised) ? fail('No difference would be noticed with so few units.') : succeed(standardised * input.standardDeviation);
}

function sizesProblem(first: number, { allocation }: FullDesign): string | null {
  return groupProblem(first, 'The first group') ?? groupProblem(first * allocation, 'The second group');
}

import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import { probabilityProblem } from '../statistics/probability-problem';
import { solveMonotone } from '../statistics/solve-monotone';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf } from '../statistics/standard-normal';
import { completeDesign, designProblem, groupProblem, LARGEST_GROUP, NO_DESIGN, roundGroups, type FullDesign, type GroupSizes, type TestDesign } from './test-design';

type Rates = { readonly baseline: number; readonly expected: number };

/** Standard deviation of the difference of rates per unit of the first group, without an effect (pooled) and with it. */
function spreads({ baseline, expected }: Rates, allocation: number): { without: number; withEffect: number } {
  const pooled = (baseline + allocation * expected) / (1 + allocation);
  return {
    without: Math.sqrt((1 + 1 / allocation) * pooled * (1 - pooled)),
    withEffect: Math.sqrt(baseline * (1 - baseline) + (expected * (1 - expected)) / allocation),
  };
}

function ratesProblem({ baseline, expected }: Rates): string | null {
  const problem = probabilityProblem(baseline, 'The baseline rate') ?? probabilityProblem(expected, 'The expected rate');
  return problem ?? (baseline === expected ? 'The expected rate must differ from the baseline rate.' : null);
}

/**
 * How many units does it take to see that a rate moves from `baseline` to `expected`?
 * The normal approximation of R's `power.prop.test`: pooled variance under no effect, separate variances under the effect
 * (Fleiss, Levin and Paik 2003, for unequal groups).
 *
 * @example sampleSizeForProportions({ baseline: 0.1, expected: 0.12 }) // 3,841 per group
 */
export function sampleSizeForProportions(input: Rates & TestDesign): Result<GroupSizes> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const design = completeDesign(input);
  const problem = ratesProblem(input) ?? designProblem(design);
  if (problem) return fail(problem);
  const { without, withEffect } = spreads(input, design.allocation);
  const reach = standardNormalQuantile(1 - design.alpha / design.sides) * without + standardNormalQuantile(design.power) * withEffect;
  const exact = (reach / (input.expected - input.baseline)) ** 2;
  return exact <= LARGEST_GROUP ? succeed(roundGroups(exact, design.allocation)) : fail('The effect is too small to be seen by any experiment.');
}

/** The chance to see a rate move from `baseline` to `expected` with `first` units in the first group. */
export function powerForProportions(input: Rates & Omit<TestDesign, 'power'> & { readonly first: number }): Result<number> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const design = completeDesign(input);
  const problem = ratesProblem(input) ?? designProblem(design) ?? groupProblem(input.first, 'The first group');
  return problem ? fail(problem) : succeed(computePower(input, input.first, design));
}

function computePower(rates: Rates, first: number, { alpha, sides, allocation }: FullDesign): number {
  const { without, withEffect } = spreads(rates, allocation);
  const effect = Math.sqrt(first) * Math.abs(rates.expected - rates.baseline);
  return standardNormalCdf((effect - standardNormalQuantile(1 - alpha / sides) * without) / withEffect);
}

/**
 * The rate nearest to `baseline`, above it or below it, that an experiment of this size would notice with the power asked for:
 * its minimum detectable effect.
 */
export function detectableRate(
  input: { readonly baseline: number; readonly first: number; readonly direction?: 'increase' | 'decrease' } & TestDesign,
): Result<{ rate: number; absolute: number; relative: number }> {
  if (!isObject(input)) return fail(NO_DESIGN);
  const { baseline, first, direction = 'increase' } = input;
  const design = completeDesign(input);
  const problem = probabilityProblem(baseline, 'The baseline rate') ?? designProblem(design) ?? groupProblem(first, 'The first group');
  if (problem) return fail(problem);
  const lacking = (expected: number): number => computePower({ baseline, expected }, first, design) - design.power;
  const rate = direction === 'increase' ? solveMonotone(lacking, baseline, 1) : solveMonotone(lacking, 0, baseline);
  if (Number.isNaN(rate)) return fail(`Not even the greatest possible ${direction} would be noticed with so few units.`);
  return succeed({ rate, absolute: rate - baseline, relative: rate / baseline - 1 });
}

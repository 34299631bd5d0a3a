import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isPositive } from '../shared/is-positive';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { comparePastTotals } from './compare-past-totals';
import type { PastPart } from './compare-past-totals';
import { fitCommonFactor } from './fit-common-factor';
import { COMMON_FACTOR_TABLE } from './parameters/common-factor-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { CommonFactorParameters } from './parameters/types';
import type { CommonFactor } from './shared-factors';

export type LearnedCommonFactor = CommonFactor & {
  readonly ok: true;
  readonly median: number;
  readonly projects: number;
  readonly basis: 'past projects' | 'too few points';
};

/**
 * The factor by which all parts of a project err together, learned from past projects.
 *
 * For each project, the log of its actual total over the median of the total that independent parts would have had is
 * spread around log median with scale² = sigma² + own variance. Sigma and the median follow by maximum likelihood of a
 * Student t with a weak prior at the default. Sigma is then widened for the small number of projects, so that totals
 * simulated with it stay honest. Parts with a single estimate are first given the range of all estimates in the history.
 */
export function learnCommonFactor(history: readonly PastPart[], parameters: CommonFactorParameters = COMMON_FACTOR_TABLE): LearnedCommonFactor | Failure {
  const problem = findHistoryProblem(history);
  if (problem !== null) return fail(problem);
  const totals = comparePastTotals(history);
  const factor = fitCommonFactor(totals, parameters);
  if (!isPositive(factor.sigma) || !isPositive(factor.median)) return fail('The ranges of the past parts are too wide to learn from.');
  return { ok: true, ...factor, projects: totals.length, basis: totals.length < ESTIMATION_LIMITS.commonFactor.fewProjects ? 'too few points' : 'past projects' };
}

function findHistoryProblem(history: readonly PastPart[]): string | null {
  if (!isList(history)) return 'The past parts must be a list.';
  const excess = findExcess(history.length, ESTIMATION_LIMITS.input.pastParts, 'past parts');
  if (excess !== null) return excess;
  for (const [i, part] of history.entries()) {
    if (!isObject(part) || !isPositive(part.actual)) return `Past part ${i + 1} needs an actual effort above 0.`;
    if ('estimate' in part && !isPositive(part.estimate)) return `Past part ${i + 1} needs an estimate above 0.`;
    if (!('estimate' in part) && !(isPositive(part.p10) && part.p10 <= part.p50 && part.p50 <= part.p90 && part.p90 < Infinity)) {
      return `Past part ${i + 1} needs three numbers above 0 in ascending order: P10, P50 and P90.`;
    }
  }
  return null;
}

import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { brierScore } from './brier-score';

export type ProbabilityScore = {
  /** Mean Brier score: 0 is perfect. */
  readonly brier: number;
  /** Brier score of always saying the share that happened, the score to beat. */
  readonly brierOfBaseRate: number;
  /** What was said on average less what happened: above 0 is too sure that things happen. */
  readonly bias: number;
};

/** Scores a list of probabilities against what happened (targets reached, risks that came true). */
export function scoreProbabilities(history: readonly { probability: number; happened: boolean }[]): Result<ProbabilityScore> {
  if (!isList(history)) return fail('Past predictions must be a list.');
  if (history.length === 0) return fail('There is no prediction yet whose outcome is known.');
  if (!history.every((past) => isObject(past) && typeof past.probability === 'number' && past.probability >= 0 && past.probability <= 1)) return fail('Probabilities must be between 0 and 1.');
  if (!history.every(({ happened }) => typeof happened === 'boolean')) return fail('Of every prediction it must be known whether it happened.');
  const baseRate = mean(history.map(({ happened }) => (happened ? 1 : 0)));
  return succeed({
    brier: mean(history.map(({ probability, happened }) => brierScore(probability, happened))),
    brierOfBaseRate: baseRate * (1 - baseRate),
    bias: mean(history.map(({ probability }) => probability)) - baseRate,
  });
}

import { estimateLogDensity } from '@/lib/domain/portfolio/estimate-log-density';
import type { LogDensity } from '@/lib/domain/portfolio/portfolio-assessment';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { evaluatePriority } from '@/lib/domain/priority/rank-projects';
import type { RankedProject, Summary, UnscoredReason } from '@/lib/domain/priority/types';
import type { Answer } from '@/lib/domain/scoring/answer';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { spreadBetween } from '@/lib/domain/scoring/spread-between';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber } from '@/lib/domain/shared/format-number';
import { formatAnswer, formatAnswerRange, toAnswers, type OthersSheet, type ScoringContext } from '@/lib/features/scoring/view-model';

// What computes a score in the browser comes apart from the questions, which can be answered before it is there.

/** What a set of answers comes to, or why it comes to nothing yet. */
export type ScoreResult =
  | { readonly status: 'ranked'; readonly basis: 'money' | 'points'; readonly impact: Summary; readonly success: Summary; readonly effort: Summary; readonly priority: Summary; readonly density: LogDensity | null; readonly assumed: readonly string[] }
  | { readonly status: 'unscored'; readonly reason: UnscoredReason };

/** Few enough to redraw while somebody types, enough for two figures. */
const DRAWS = 2000;

/** Computes the score of one project from answers: the same functions and the same seed as the portfolio's. */
export function computeScore({ projectId, model, drivers, driverIds, seed }: ScoringContext, answers: readonly Answer[]): ScoreResult {
  const kept = createDraws([{ id: projectId, name: '', answers, driverIds }], model, { seed, draws: DRAWS, drivers });
  const { projects, draws } = evaluatePriority(kept);
  const [project] = projects;
  if (project?.status !== 'ranked') return { status: 'unscored', reason: project?.reason ?? 'noAnswers' };
  const { basis, impact, success, effort, priority } = project;
  return { status: 'ranked', basis, impact, success, effort, priority, density: estimateLogDensity(draws.get(projectId)?.priority ?? []), assumed: listAssumptions(project, model, answers) };
}

/** What was taken from the model because nobody stated it, in words. */
function listAssumptions({ successAssumed, effortBasis, basis }: RankedProject, model: ScoringModel, answers: readonly Answer[]): string[] {
  const { success, ratedEffort, moneyPerHour, moneyPerPoint } = model.assumptions;
  const sign = currencySign(model.currency);
  const answered = new Set(answers.map(({ criterionKey }) => criterionKey));
  const has = (test: (criterion: Criterion) => boolean): boolean => model.criteria.some((criterion) => answered.has(criterion.key) && test(criterion));
  const hasMoney = has(({ feeds }) => feeds === 'value');
  return [
    ...(successAssumed ? [`Chance of success ${formatAnswer(success.p50, 'share', model.currency)} (${formatAnswerRange(success, 'share', model.currency)}): nobody stated it.`] : []),
    ...(effortBasis === 'rated' ? [`Effort follows from the cost ratings: ${formatNumber(ratedEffort.atZero)} person-weeks at 0, ${formatNumber(ratedEffort.atTen)} at 10.`] : []),
    ...(has(({ feeds, scale }) => feeds === 'value' && scale === 'hours') ? [`An hour saved is worth ${formatMoney(moneyPerHour, sign)}.`] : []),
    ...(basis === 'money' && !hasMoney && moneyPerPoint !== null ? [`An impact point is worth ${formatMoney(moneyPerPoint, sign)} a year.`] : []),
  ];
}

/** How far scorers of a project are apart in what follows from each one's own answers: highest over lowest median priority. */
export function spreadOfScores(context: ScoringContext, sheets: readonly OthersSheet[]): number | null {
  const medians = sheets.flatMap((sheet) => {
    const result = computeScore(context, toAnswers([sheet]));
    return result.status === 'ranked' ? [result.priority.p50] : [];
  });
  return spreadBetween(medians);
}

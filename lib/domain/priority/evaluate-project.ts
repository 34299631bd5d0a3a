import { reweighModel, reweighsCost } from '../scoring/reweigh-model';
import { evaluateEffort, evaluateImpact } from '../scoring/evaluate-score';
import type { DrawnContext, DrawnProject, Summarised } from './create-draws';
import { summariseDraws } from './summarise-draws';
import type { Basis, PriorityOptions, ResultDraws, Summary, UnscoredReason } from './types';
import type { Weights } from '../scoring/scoring-model';

export type EvaluatedProject = {
  readonly projectId: string;
  readonly basis: Basis;
  readonly draws: ResultDraws;
  /** Mean of the draws of impact × chance of success. */
  readonly expectedValue: number;
  /** Person-weeks, without regard to scarcity. */
  readonly effort: Summary;
  readonly success: Summary;
};

/**
 * Priority of one project, draw by draw: impact × chance of success ÷ scarce person-weeks.
 * A reason instead, if that is undefined: weights leave no impact, or the effort may be nought.
 */
export function evaluateProject(
  drawn: DrawnProject,
  context: DrawnContext,
  { weights = {}, scarcity }: PriorityOptions,
): EvaluatedProject | UnscoredReason {
  const { model, count } = context;
  const impact = evaluateImpact(drawn, model, weights, drawn.factors, count);
  const effort = weighEffort(drawn, context, weights);
  const scarce = scarcity === undefined ? effort.draws : evaluateEffort(drawn, reweighModel(model, weights), scarcity, drawn.factors, count);
  if (Number.isNaN(impact[0])) return 'noImpact';
  if (Number.isNaN(scarce[0])) return 'noEffort';
  const success = drawn.success.draws;
  const value = new Float64Array(count);
  const priority = new Float32Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weeks = scarce[i] as number;
    if (weeks <= 0) return 'effortMayBeZero';
    const worth = (impact[i] as number) * (success[i] as number);
    value[i] = worth;
    sum += worth;
    priority[i] = worth / weeks;
  }
  return {
    projectId: drawn.score.projectId,
    basis: drawn.score.impactBasis === 'money' || model.assumptions.moneyPerPoint !== null ? 'money' : 'points',
    expectedValue: sum / count,
    draws: { impact, success, value, effort: effort.draws, priority },
    effort: effort.summary,
    success: drawn.success.summary,
  };
}

/** Person-weeks as they were drawn, unless they follow from ratings of cost whose weights are changed. */
function weighEffort(drawn: DrawnProject, { model, count }: DrawnContext, weights: Weights): Summarised {
  if (drawn.score.effortBasis !== 'rated' || !reweighsCost(model, weights)) return drawn.effort;
  const draws = evaluateEffort(drawn, reweighModel(model, weights), {}, drawn.factors, count);
  return { draws, summary: summariseDraws(draws) };
}

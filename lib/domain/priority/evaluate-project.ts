import { evaluateEffort, evaluateImpact } from '../scoring/evaluate-score';
import type { DrawnContext, DrawnProject } from './create-draws';
import type { Basis, PriorityOptions, ResultDraws, Summary, UnscoredReason } from './types';

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
  const scarce = scarcity === undefined ? drawn.effort.draws : evaluateEffort(drawn, model, scarcity, drawn.factors, count);
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
    draws: { impact, success, value, effort: drawn.effort.draws, priority },
    effort: drawn.effort.summary,
    success: drawn.success.summary,
  };
}

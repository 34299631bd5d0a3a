import { reweighModel } from '../scoring/reweigh-model';
import { NEUTRAL_RATING, effortByRole } from '../scoring/evaluate-score';
import { normaliseWeights } from '../scoring/normalise-weights';
import { mean } from '../statistics/mean';
import type { DrawnContext, DrawnProject, KeptDraws } from './create-draws';
import { evaluateProject } from './evaluate-project';
import type { EvaluatedProject } from './evaluate-project';
import { measureSensitivity } from './measure-sensitivity';
import { summariseDraws } from './summarise-draws';
import type { Basis, InputShare, PriorityOptions, Summary, UnscoredReason } from './types';

/** One part of a sum: what was put in, and how much of the mean it makes. */
export type Part = { readonly key: string; readonly input: Summary; readonly contribution: number };

/** A rating's part in the impact. `state` says what stands for its value. */
export type RatingPart = {
  readonly key: string;
  /** Made to sum to 1 over all ratings. */
  readonly weight: number;
  readonly state: 'rated' | 'moneyStandsForIt' | 'notRated';
  /** The rating that was used; null if none was given. */
  readonly input: Summary | null;
  /** Of the mean impact, in its unit. */
  readonly contribution: number;
};

/** What a priority is made of, from the top: priority = value ÷ scarce effort, value = impact × success. */
export type PriorityExplanation = {
  readonly projectId: string;
  readonly basis: Basis;
  readonly priority: Summary;
  readonly value: Summary;
  readonly impact: Summary;
  readonly success: Summary;
  readonly effort: Summary;
  /** Effort as the priority counts it: each role times its scarcity. */
  readonly scarceEffort: Summary;
  /** Stated money; empty in points. */
  readonly money: readonly Part[];
  /** In money: each rating's share of the stated money. In points: its share of the points. */
  readonly ratings: readonly RatingPart[];
  /** Taken off the impact; contributions are negative. */
  readonly runningCosts: readonly Part[];
  /** What ratings and running costs leave over of the mean impact: drivers of the value; nought without them. */
  readonly drivers: number;
  /** Key null: effort that was not given by role. */
  readonly roles: readonly { readonly role: string | null; readonly weeks: Summary; readonly scarcity: number }[];
  readonly sensitivity: readonly InputShare[];
  readonly setAside: readonly string[];
  readonly successAssumed: boolean;
  readonly effortBasis: 'stated' | 'rated';
};

/**
 * "Why is it here?": the figures that one project's priority is computed from, and what each criterion contributes.
 * Contributions of ratings, running costs and drivers add up to the mean impact exactly; medians would not add up.
 */
export function explainPriority(kept: KeptDraws, projectId: string, options: PriorityOptions = {}): PriorityExplanation | UnscoredReason | null {
  const drawn = kept.projects.find((project) => ('status' in project ? project.projectId : project.score.projectId) === projectId);
  if (drawn === undefined) return null;
  if ('status' in drawn) return drawn.reason;
  const result = evaluateProject(drawn, kept, options);
  return typeof result === 'string' ? result : describe(drawn, kept, options, result);
}

function describe(drawn: DrawnProject, kept: DrawnContext, options: PriorityOptions, { basis, draws, effort }: EvaluatedProject): PriorityExplanation {
  const { score } = drawn;
  const ratings = explainRatings(drawn, kept, options);
  const runningCosts = score.impactBasis === 'money' || kept.model.assumptions.moneyPerPoint !== null ? explainInputs(drawn, 'runningCost', -1) : [];
  const explained = [...ratings, ...runningCosts].reduce((sum, { contribution }) => sum + contribution, 0);
  const impact = summariseDraws(draws.impact);
  const scarce = draws.value.map((value, i) => value / (draws.priority[i] as number));
  return {
    projectId: score.projectId,
    basis,
    priority: summariseDraws(draws.priority),
    value: summariseDraws(draws.value),
    impact,
    success: drawn.success.summary,
    effort,
    scarceEffort: options.scarcity === undefined ? effort : summariseDraws(scarce),
    money: explainInputs(drawn, 'value', 1),
    ratings,
    runningCosts,
    drivers: drawn.factors.value === null ? 0 : impact.mean - explained,
    roles: explainRoles(drawn, kept, options),
    sensitivity: measureSensitivity(drawn, draws.priority, kept.drivers),
    setAside: score.setAside,
    successAssumed: score.successAssumed,
    effortBasis: score.effortBasis,
  };
}

function explainInputs(drawn: DrawnProject, feeds: 'value' | 'runningCost', sign: 1 | -1): Part[] {
  return drawn.score.inputs.flatMap((input) => {
    const draws = drawn.inputs.get(input.key);
    return input.feeds === feeds && draws !== undefined ? [{ key: input.key, input: summariseDraws(draws), contribution: sign * mean(draws) }] : [];
  });
}

/** In money, E[money · w · rating / 5]; in points, w · rating over the weight of the ratings given. */
function explainRatings(drawn: DrawnProject, { model, count }: DrawnContext, { weights }: PriorityOptions): RatingPart[] {
  const money = drawn.score.impactBasis === 'money' ? totalMoney(drawn, count) : null;
  const normalised = normaliseWeights(model, 'impactRating', weights);
  const entries = [...normalised].map(([key, weight]) => ({ key, weight, draws: drawn.inputs.get(key) }));
  const given = entries.reduce((sum, { weight, draws }) => sum + (draws === undefined ? 0 : weight), 0);
  const perPoint = (model.assumptions.moneyPerPoint ?? 1) / given;
  return entries.map(({ key, weight, draws }) => ({
    key,
    weight,
    state: draws !== undefined ? 'rated' : drawn.score.setAside.includes(key) ? 'moneyStandsForIt' : 'notRated',
    input: draws === undefined ? null : summariseDraws(draws),
    contribution: money === null ? weight * perPoint * (draws === undefined ? 0 : mean(draws)) : shareOfMoney(money, weight, draws),
  }));
}

function shareOfMoney(money: Float64Array, weight: number, ratings: Float64Array | undefined): number {
  if (ratings === undefined) return weight * mean(money);
  let sum = 0;
  for (let i = 0; i < money.length; i++) sum += ((money[i] as number) * (ratings[i] as number)) / NEUTRAL_RATING;
  return (weight * sum) / money.length;
}

function totalMoney(drawn: DrawnProject, count: number): Float64Array {
  const total = new Float64Array(count);
  for (const { key, feeds } of drawn.score.inputs) {
    if (feeds === 'value') drawn.inputs.get(key)?.forEach((money, i) => (total[i] = (total[i] as number) + money));
  }
  return total;
}

function explainRoles(drawn: DrawnProject, { model, count }: DrawnContext, { scarcity = {}, weights }: PriorityOptions): PriorityExplanation['roles'] {
  return Array.from(effortByRole(drawn, reweighModel(model, weights), count), ([role, weeks]) => ({
    role,
    weeks: summariseDraws(weeks),
    scarcity: role === null ? 1 : (scarcity[role] ?? 1),
  }));
}

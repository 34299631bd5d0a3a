import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import type { Interval } from '../shared/interval';
import type { ScoredProject, ScorerWeights } from './answer';
import type { Criterion, Feeds, RoleKey } from './criterion';
import { answerBounds } from './scale-bounds';
import type { ScoringModel } from './scoring-model';

/** What one scorer believes of one input, and how much the scorer counts. */
export type Belief = { readonly scorerId: string; readonly weight: number; readonly interval: Interval };

/** One uncertain number that the score of a project is computed from, with everybody's belief about it. */
export type ScoreInput = {
  readonly key: string;
  readonly feeds: Exclude<Feeds, 'note'>;
  readonly scale: Criterion['scale'];
  readonly role: RoleKey | null;
  /** An answer times this is in the unit that `feeds` is computed in: money for hours saved, 10 for a share among ratings. */
  readonly unit: number;
  readonly beliefs: readonly Belief[];
};

export type ResolvedScore = {
  readonly projectId: string;
  readonly inputs: readonly ScoreInput[];
  /** Ratings that were not used because money or hours stand for them. */
  readonly setAside: readonly string[];
  readonly impactBasis: 'money' | 'points';
  readonly effortBasis: 'stated' | 'rated';
  readonly successAssumed: boolean;
  readonly driverIds: readonly string[];
};

export type UnresolvedReason = 'noAnswers' | 'invalidAnswer' | 'noImpact' | 'noEffort';

/** Keys of inputs that come from the model's assumptions instead of an answer. */
export const ASSUMED_SUCCESS = 'assumed:success';
export const ASSUMED_EFFORT = 'assumed:effort';

/**
 * Which answers of a project count under this model version, and what is assumed where none was given.
 * A project without any impact or any effort is not scored; the reason is returned instead.
 */
export function resolveScore(
  project: ScoredProject,
  model: ScoringModel,
  scorerWeights: ScorerWeights = {},
): ResolvedScore | UnresolvedReason {
  const answered = collectAnswered(project, model, scorerWeights);
  if (answered === 'invalidAnswer') return answered;
  if (answered.length === 0) return 'noAnswers';
  const has = (feeds: Feeds): boolean => answered.some((input) => input.feeds === feeds);
  const impactBasis = has('value') ? 'money' : 'points';
  if (!has('value') && !has('impactRating')) return 'noImpact';
  if (!has('effort') && !has('costRating')) return 'noEffort';
  const setAside = findSetAside(answered, model);
  const effortBasis = has('effort') ? 'stated' : 'rated';
  return {
    projectId: project.id,
    inputs: [...answered.filter((input) => isUsed(input, answered, setAside)), ...assumedInputs(model, has('success'), effortBasis)],
    setAside,
    impactBasis,
    effortBasis,
    successAssumed: !has('success'),
    driverIds: project.driverIds ?? [],
  };
}

function collectAnswered(project: ScoredProject, model: ScoringModel, scorerWeights: ScorerWeights): ScoreInput[] | 'invalidAnswer' {
  const inputs: ScoreInput[] = [];
  for (const criterion of model.criteria) {
    if (criterion.retired === true || criterion.feeds === 'note') continue;
    const beliefs: Belief[] = [];
    for (const { criterionKey, scorerId, interval } of project.answers) {
      if (criterionKey !== criterion.key) continue;
      const weight = scorerWeights[scorerId] ?? 1;
      if (!fitQuantileDistribution(interval, answerBounds(criterion.scale, interval)).ok) return 'invalidAnswer';
      if (weight > 0) beliefs.push({ scorerId, weight, interval });
    }
    if (beliefs.length > 0) inputs.push(describeInput(criterion, criterion.feeds, beliefs, model));
  }
  return inputs;
}

function describeInput(criterion: Criterion, feeds: ScoreInput['feeds'], beliefs: readonly Belief[], model: ScoringModel): ScoreInput {
  return { key: criterion.key, feeds, scale: criterion.scale, role: criterion.role ?? null, unit: unitOf(criterion, model), beliefs };
}

function unitOf({ feeds, scale }: Criterion, model: ScoringModel): number {
  if (feeds === 'value' && scale === 'hours') return model.assumptions.moneyPerHour;
  const isRating = feeds === 'impactRating' || feeds === 'costRating';
  return isRating && scale !== 'rating' ? 10 : 1;
}

function findSetAside(answered: readonly ScoreInput[], model: ScoringModel): string[] {
  const standIns = new Set(answered.map((input) => input.key));
  return model.criteria.flatMap((criterion) =>
    standIns.has(criterion.key) && criterion.standsFor !== undefined ? [criterion.standsFor] : [],
  );
}

/** Effort without a role is a coarser statement of the same thing, and ratings of cost a coarser one still. */
function isUsed(input: ScoreInput, answered: readonly ScoreInput[], setAside: readonly string[]): boolean {
  if (input.feeds === 'impactRating') return !setAside.includes(input.key);
  if (input.feeds === 'costRating') return !answered.some((other) => other.feeds === 'effort');
  if (input.feeds === 'effort' && input.role === null) {
    return !answered.some((other) => other.feeds === 'effort' && other.role !== null);
  }
  return true;
}

function assumedInputs(model: ScoringModel, hasSuccess: boolean, effortBasis: 'stated' | 'rated'): ScoreInput[] {
  const { success, ratedEffort } = model.assumptions;
  const factor = { p10: 1 / ratedEffort.factor, p50: 1, p90: ratedEffort.factor };
  const inputs: ScoreInput[] = [];
  if (!hasSuccess) inputs.push({ ...assumed(ASSUMED_SUCCESS, success), feeds: 'success', scale: 'share' });
  if (effortBasis === 'rated') inputs.push({ ...assumed(ASSUMED_EFFORT, factor), feeds: 'effort', scale: 'personWeeks' });
  return inputs;
}

function assumed(key: string, interval: Interval): Omit<ScoreInput, 'feeds' | 'scale'> {
  return { key, role: null, unit: 1, beliefs: [{ scorerId: '', weight: 1, interval }] };
}

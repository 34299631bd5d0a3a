import type { Weights, ScoringModel } from './scoring-model';

/** The model under other weights; the same one where none is changed. */
export function reweighModel(model: ScoringModel, weights: Weights = {}): ScoringModel {
  const isChanged = model.criteria.some(({ key, weight }) => (weights[key] ?? weight) !== weight);
  return isChanged ? { ...model, criteria: model.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.key] ?? criterion.weight })) } : model;
}

/** Whether weights are changed that effort follows from where cost was only rated. */
export function reweighsCost({ criteria }: Pick<ScoringModel, 'criteria'>, weights: Weights = {}): boolean {
  return criteria.some(({ key, feeds, weight }) => feeds === 'costRating' && (weights[key] ?? weight) !== weight);
}

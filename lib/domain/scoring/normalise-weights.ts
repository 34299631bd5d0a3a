import type { Criterion, Feeds } from './criterion';
import type { Weights } from './scoring-model';

type Weighed = Pick<Criterion, 'key' | 'feeds' | 'weight' | 'retired'>;

/**
 * Weights of the ratings that feed one side, made to sum to 1. Retired criteria are left out. If all weights are nought
 * the map holds noughts.
 */
export function normaliseWeights(
  model: { readonly criteria: readonly Weighed[] },
  feeds: Extract<Feeds, 'impactRating' | 'costRating'>,
  changed: Weights = {},
): ReadonlyMap<string, number> {
  const rated = model.criteria.filter((criterion) => criterion.feeds === feeds && criterion.retired !== true);
  const weightOf = (criterion: Weighed): number => Math.max(0, changed[criterion.key] ?? criterion.weight);
  const total = rated.reduce((sum, criterion) => sum + weightOf(criterion), 0);
  return new Map(rated.map((criterion) => [criterion.key, total > 0 ? weightOf(criterion) / total : 0]));
}

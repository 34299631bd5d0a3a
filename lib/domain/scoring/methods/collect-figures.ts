import type { ScoredProject } from '../answer';
import { normaliseWeights } from '../normalise-weights';
import { poolScorers } from '../pool-scorers';
import type { ScoringModel } from '../scoring-model';
import type { MethodFigures } from './compare-methods';

/** The middle value of each criterion's pooled answers, also of those that the priority leaves out. */
export function poolMedians(project: Pick<ScoredProject, 'answers'>, model: Pick<ScoringModel, 'criteria'>): Map<string, number> {
  const medians = new Map<string, number>();
  for (const { key, scale, retired } of model.criteria) {
    if (retired === true) continue;
    const beliefs = project.answers.filter(({ criterionKey }) => criterionKey === key).map(({ scorerId, interval }) => ({ scorerId, interval, weight: 1 }));
    const pooled = poolScorers(beliefs, scale);
    if (pooled.ok) medians.set(key, pooled.value.quantile(0.5));
  }
  return medians;
}

/** Medians of what a score comes to; undefined where the project has none. */
export type ScoreMedians = { readonly impactMoney?: number | undefined; readonly success?: number | undefined; readonly personWeeks?: number | undefined };

/** What the established methods are computed from: middle values, each as far as it is known. */
export function collectFigures(medians: ReadonlyMap<string, number>, model: ScoringModel, score: ScoreMedians): MethodFigures {
  return {
    ...score,
    impactPoints: weighRatings(medians, model, 'impactRating'),
    costPoints: weighRatings(medians, model, 'costRating'),
    spending: addSpending(medians, model),
    reach: medians.get('reach'),
    timeCriticality: medians.get('timeCriticality'),
    riskReduction: medians.get('riskReduction'),
  };
}

/** The weighted mean of the ratings given, 0 to 10; undefined where none with weight was given. */
function weighRatings(medians: ReadonlyMap<string, number>, model: ScoringModel, feeds: 'impactRating' | 'costRating'): number | undefined {
  let sum = 0;
  let given = 0;
  for (const [key, weight] of normaliseWeights(model, feeds)) {
    const median = medians.get(key);
    if (median === undefined) continue;
    const isRating = model.criteria.find((criterion) => criterion.key === key)?.scale === 'rating';
    sum += weight * median * (isRating ? 1 : 10);
    given += weight;
  }
  return given > 0 ? sum / given : undefined;
}

/** Money to spend once: other spending, labels at their price, compute. What nobody stated costs nothing here. */
function addSpending(medians: ReadonlyMap<string, number>, { criteria, assumptions }: ScoringModel): number {
  const total = (feeds: 'money' | 'labels' | 'labelPrice' | 'compute'): number =>
    criteria.filter((criterion) => criterion.feeds === feeds).reduce((sum, { key }) => sum + (medians.get(key) ?? 0), 0);
  return total('money') + total('labels') * total('labelPrice') + total('compute') * assumptions.moneyPerGpuHour;
}

import { dot } from '../statistics/dot';
import { describeOpinions } from './describe-curve';
import type { Expert } from './fit-families';
import type { ForecastParameters } from './parameters/forecast-parameters';

export type Combination = { readonly centre: number; readonly shares: number[] };

/**
 * Shares of the experts: softmax of scores that are linear in the traits (a mixture of experts, Jacobs et al. 1991).
 * The combined forecast is the weighted mean of opinions, so it lies between the lowest and the highest.
 */
export function combineExperts(
  experts: readonly Expert[],
  opinions: readonly number[],
  traits: readonly number[],
  last: number,
  t: number,
  weights: Pick<ForecastParameters, 'expertWeights' | 'opinionWeights'>,
): Combination {
  return combineOpinions(opinions, traits, describeOpinions(experts, opinions, last, t), weights);
}

export function combineOpinions(
  opinions: readonly number[],
  traits: readonly number[],
  opinionTraits: readonly (readonly number[])[],
  { expertWeights, opinionWeights }: Pick<ForecastParameters, 'expertWeights' | 'opinionWeights'>,
): Combination {
  const scores = opinions.map(
    (_, k) => dot(expertWeights[k] as readonly number[], traits) + dot(opinionWeights, opinionTraits[k] as readonly number[]),
  );
  const highest = Math.max(...scores);
  const raw = scores.map((score) => Math.exp(score - highest));
  const total = raw.reduce((sum, share) => sum + share, 0);
  const shares = raw.map((share) => share / total);
  return { centre: dot(shares, opinions), shares };
}

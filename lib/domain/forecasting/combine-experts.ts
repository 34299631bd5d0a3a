import { describeOpinions } from './describe-curve';
import type { Expert } from './fit-families';
import type { ForecastParameters } from './parameters/forecast-parameters';

/**
 * Shares of the experts: softmax of scores that are linear in the traits (a mixture of experts, Jacobs et al. 1991).
 * The combined forecast is the weighted mean of opinions, so it lies between the lowest and the highest.
 */
export function weighExperts(
  experts: readonly Expert[],
  opinions: readonly number[],
  traits: readonly number[],
  last: number,
  t: number,
  parameters: ForecastParameters,
): number[] {
  const opinionTraits = describeOpinions(experts, opinions, last, t);
  const scores = experts.map(
    (_, k) => dot(parameters.expertWeights[k] as readonly number[], traits) + dot(parameters.opinionWeights, opinionTraits[k] as number[]),
  );
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

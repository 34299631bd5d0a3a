import type { AccuracyCost } from '../estimation/accuracy-cost';
import type { Interval } from '../shared/interval';
import { fail, succeed } from '../shared/result';
import type { Result } from '../shared/result';
import type { Answer } from './answer';

/**
 * Turns the outcome of the data-and-accuracy calculator into answers: how many labels must still be made, and what one
 * costs. Fails where more than a tenth of the curves never reach the target: then no number of labels is P90.
 *
 * @param examplesInHand labelled examples that need not be made
 */
export function answerFromAccuracy(
  { examples }: Pick<AccuracyCost, 'examples'>,
  examplesInHand: number,
  labelPrice: Interval,
  scorerId: string,
): Result<Answer[]> {
  if (!Number.isFinite(examples.p90)) {
    return fail('The target may lie above what any number of labels reaches: lower it, or say how many labels you are ready to pay for.');
  }
  const toMake = (count: number): number => Math.max(0, count - examplesInHand);
  const labels = { p10: toMake(examples.p10), p50: toMake(examples.p50), p90: toMake(examples.p90) };
  return succeed([
    { criterionKey: 'labelsNeeded', scorerId, source: 'accuracyCost', interval: labels },
    { criterionKey: 'labelPrice', scorerId, source: 'accuracyCost', interval: labelPrice },
  ]);
}

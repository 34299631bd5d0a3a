import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';
import { fail, succeed, type Result } from '../shared/result';
import { standardNormalCdf, standardNormalDensity } from '../statistics/standard-normal';

/** The value of a piece of information, its cost, and what is left. */
export type TestValue = { readonly perfect: number; readonly value: number; readonly cost: number; readonly net: number };

/**
 * Exact value of information on a normal net value, for go or no-go: or, with the difference of two projects, for the choice between them.
 * The unit normal loss integral (Raiffa and Schlaifer 1961): sd·(φ(d) - d·Φ(-d)), d = |mean| / sd; a test of reliability ρ resolves ρ·sd.
 */
export function valueOfNormalTest(input: { mean: number; standardDeviation: number; reliability?: number; cost?: number }): Result<TestValue> {
  if (!isObject(input)) return fail('The value of a test needs an object with the expected value and its standard deviation.');
  const { mean, standardDeviation, reliability = 1, cost = 0 } = input;
  if (!isUsable(mean)) return fail('The expected value must be a finite number.');
  if (!(standardDeviation >= 0 && isUsable(standardDeviation))) return fail('The standard deviation must be at least 0.');
  if (!(reliability >= 0 && reliability <= 1)) return fail('The reliability of a test must be between 0 and 1.');
  if (!(cost >= 0 && isUsable(cost))) return fail('The cost of a test must be at least 0.');
  const value = normalLoss(mean, reliability * standardDeviation);
  return succeed({ perfect: normalLoss(mean, standardDeviation), value, cost, net: value - cost });
}

function normalLoss(mean: number, standardDeviation: number): number {
  const d = standardDeviation > 0 ? Math.abs(mean) / standardDeviation : Number.POSITIVE_INFINITY;
  // Beyond 38 standard deviations the tail is below the smallest double; infinity times nought would be NaN.
  if (d > 38) return 0;
  return Math.max(0, standardDeviation * (standardNormalDensity(d) - d * standardNormalCdf(-d)));
}

/**
 * Exact value of a pilot that says "works" or "doesn't" about a project that will work or fail, for go or no-go.
 *
 * @param input.gain net value if it works; `loss` what is lost if it fails, as a positive number, in the same unit
 * @param input.sensitivity P(pilot says works | works); `specificity` P(pilot says fails | fails)
 */
export function valueOfPilot(input: {
  probability: number;
  gain: number;
  loss: number;
  sensitivity: number;
  specificity: number;
  cost?: number;
}): Result<TestValue> {
  if (!isObject(input)) return fail('The value of a pilot needs an object with its probabilities, gain and loss.');
  const { probability, gain, loss, sensitivity, specificity, cost = 0 } = input;
  if (![probability, sensitivity, specificity].every((p) => p >= 0 && p <= 1)) return fail('Probabilities must be between 0 and 1.');
  if (![gain, loss, cost].every((amount) => amount >= 0 && isUsable(amount))) return fail('Gain, loss and cost must be at least 0.');
  const now = Math.max(0, probability * gain - (1 - probability) * loss);
  // Each word's worth of going, weighted with the probability of the word.
  const ifWorks = probability * sensitivity * gain - (1 - probability) * (1 - specificity) * loss;
  const ifFails = probability * (1 - sensitivity) * gain - (1 - probability) * specificity * loss;
  const value = Math.max(0, Math.max(0, ifWorks) + Math.max(0, ifFails) - now);
  const perfect = Math.max(0, probability * gain - now);
  return succeed({ perfect, value: Math.min(value, perfect), cost, net: Math.min(value, perfect) - cost });
}

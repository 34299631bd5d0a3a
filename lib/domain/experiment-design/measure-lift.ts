import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';
import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from '../statistics/confidence-range';
import { mean } from '../statistics/mean';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { testWelch } from '../statistics/test-means';
import { testTwoProportions, type Counts } from '../statistics/test-two-proportions';
import { variance } from '../statistics/variance';

export type Estimate = { readonly value: number } & ConfidenceRange;

export type Lift = {
  /** Variant less control, in the unit of the metric (a rate's share of 1). */
  readonly absolute: Estimate;
  /** Variant over control, less 1; null where the control's level can't be told from nought. */
  readonly relative: Estimate | null;
  /** Worth of the absolute lift in money per year, less the yearly cost; null unless it was asked for. */
  readonly moneyPerYear: Estimate | null;
  readonly pValue: number;
};

export type YearlyWorth = {
  /** Units (requests, users) per year that the lift will apply to. */
  readonly unitsPerYear: number;
  /** Money for one more of the metric: one conversion, one minute. Negative where more is worse. */
  readonly moneyPerUnit: number;
  /** Money per year that running the variant costs beyond the control; default 0. */
  readonly costPerYear?: number;
};

type LiftOptions = { readonly level?: number; readonly worth?: YearlyWorth };

const NO_OPTIONS = 'The options of a lift must be an object.';

/**
 * What the variant changed in a rate. Absolute: Wald's interval, as R's `prop.test`. Relative: the interval of the ratio of two rates
 * on its logarithm (Katz and others 1978).
 */
export function measureLiftOfRate(control: Counts, variant: Counts, options: LiftOptions = {}): Result<Lift> {
  if (!isObject(options)) return fail(NO_OPTIONS);
  const { level = 0.95, worth } = options;
  const tested = testTwoProportions(variant, control, { level });
  if (!tested.ok) return tested;
  const { difference, interval, pValue } = tested.value;
  const absolute = { value: difference, ...interval };
  return complete(absolute, ratioOfRates(control, variant, standardNormalQuantile((1 + level) / 2)), pValue, worth);
}

/** What the variant changed in a mean. Absolute: Welch's interval. Relative: Fieller's interval of a ratio of means (1954). */
export function measureLiftOfMean(control: ArrayLike<number>, variant: ArrayLike<number>, options: LiftOptions = {}): Result<Lift> {
  if (!isObject(options)) return fail(NO_OPTIONS);
  const { level = 0.95, worth } = options;
  const tested = testWelch(variant, control, level);
  if (!tested.ok) return tested;
  const { difference, interval, pValue } = tested.value;
  const relative = ratioOfMeans(
    { mean: mean(control), squaredError: variance(control) / control.length },
    { mean: mean(variant), squaredError: variance(variant) / variant.length },
    standardNormalQuantile((1 + level) / 2),
  );
  return complete({ value: difference, ...interval }, relative, pValue, worth);
}

function complete(absolute: Estimate, relative: Estimate | null, pValue: number, worth?: YearlyWorth): Result<Lift> {
  if (!worth) return succeed({ absolute, relative, moneyPerYear: null, pValue });
  const { unitsPerYear, moneyPerUnit, costPerYear = 0 } = worth;
  if (!(unitsPerYear >= 0) || ![unitsPerYear, moneyPerUnit, costPerYear].every(isUsable)) {
    return fail('Units per year, money per unit and yearly cost must be finite numbers, and the units at least 0.');
  }
  const toMoney = (lift: number): number => lift * unitsPerYear * moneyPerUnit - costPerYear;
  const ends = [toMoney(absolute.low), toMoney(absolute.high)];
  return succeed({ absolute, relative, moneyPerYear: { value: toMoney(absolute.value), low: Math.min(...ends), high: Math.max(...ends) }, pValue });
}

function ratioOfRates(control: Counts, variant: Counts, z: number): Estimate | null {
  if (control.successes === 0) return null;
  const base = control.successes / control.trials;
  // Half a success gives a variant without any a finite upper end (Walter 1975).
  const seen = Math.max(variant.successes, 0.5);
  const factor = Math.exp(z * Math.sqrt(1 / seen - 1 / variant.trials + 1 / control.successes - 1 / control.trials));
  const ratio = seen / variant.trials / base;
  return variant.successes === 0
    ? { value: -1, low: -1, high: ratio * factor - 1 }
    : { value: ratio - 1, low: ratio / factor - 1, high: ratio * factor - 1 };
}

type MeanWithError = { readonly mean: number; readonly squaredError: number };

function ratioOfMeans(control: MeanWithError, variant: MeanWithError, z: number): Estimate | null {
  const certainty = control.mean ** 2 - z * z * control.squaredError;
  if (!(certainty > 0)) return null;
  const product = control.mean * variant.mean;
  const half = Math.sqrt(Math.max(0, product ** 2 - certainty * (variant.mean ** 2 - z * z * variant.squaredError)));
  return { value: variant.mean / control.mean - 1, low: (product - half) / certainty - 1, high: (product + half) / certainty - 1 };
}

import { defined, undefinedBecause, withAll } from './method-value';
import type { MethodValue } from './method-value';

/** `cost` is paid at once, `valuePerYear` comes at the end of each of `years`, discounted by `rate` a year (0.1 is 10 %). */
export type NpvInputs = {
  readonly cost?: number | undefined;
  readonly valuePerYear?: number | undefined;
  readonly years?: number | undefined;
  readonly rate?: number | undefined;
};

/** Net present value = −cost + Σ value ÷ (1 + rate)^t, t = 1 … years. */
export function scoreNpv(inputs: NpvInputs): MethodValue {
  return withAll(inputs, ['cost', 'valuePerYear', 'years', 'rate'], ({ cost, valuePerYear, years, rate }) => {
    if (rate <= -1) return undefinedBecause('the rate is −100 % or less');
    if (!(years >= 0 && years <= 100)) return undefinedBecause('the number of years is not between 0 and 100');
    let total = -cost;
    for (let year = 1; year <= years; year++) total += valuePerYear / (1 + rate) ** year;
    return defined(total);
  });
}

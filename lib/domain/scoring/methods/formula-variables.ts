/**
 * What a formula may use besides the criteria: the middle values of what the score comes to. `impact` and `value` (impact
 * times chance of success) are in money or points a year, `effort` is in person-weeks, `spending` is money paid once.
 */
export const FORMULA_RESULTS = ['impact', 'success', 'value', 'effort', 'spending'] as const;

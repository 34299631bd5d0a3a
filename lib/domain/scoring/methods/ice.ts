import { defined, withAll } from './method-value';
import type { MethodValue } from './method-value';

/** Each 0 to 10. */
export type IceInputs = { readonly impact?: number | undefined; readonly confidence?: number | undefined; readonly ease?: number | undefined };

/** ICE = impact × confidence × ease (Ellis 2017), 0 to 1,000. */
export function scoreIce(inputs: IceInputs): MethodValue {
  return withAll(inputs, ['impact', 'confidence', 'ease'], ({ impact, confidence, ease }) => defined(impact * confidence * ease));
}

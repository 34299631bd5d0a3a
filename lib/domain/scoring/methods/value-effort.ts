import { divide, withAll } from './method-value';
import type { MethodValue } from './method-value';

export type ValueEffortInputs = { readonly value?: number | undefined; readonly effort?: number | undefined };

/** Value ÷ effort, in whatever units both are given. */
export function scoreValueEffort(inputs: ValueEffortInputs): MethodValue {
  return withAll(inputs, ['value', 'effort'], ({ value, effort }) => divide(value, effort, 'effort'));
}

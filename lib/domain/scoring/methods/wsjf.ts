import { divide, withAll } from './method-value';
import type { MethodValue } from './method-value';

/** Relative sizes of one and the same scale, as a rule 1 to 20. */
export type WsjfInputs = {
  readonly businessValue?: number | undefined;
  readonly timeCriticality?: number | undefined;
  readonly riskReduction?: number | undefined;
  readonly jobSize?: number | undefined;
};

/** Weighted shortest job first = cost of delay ÷ job size, cost of delay = value + time criticality + risk reduction (SAFe; Reinertsen 2009). */
export function scoreWsjf(inputs: WsjfInputs): MethodValue {
  return withAll(inputs, ['businessValue', 'timeCriticality', 'riskReduction', 'jobSize'], (given) =>
    divide(given.businessValue + given.timeCriticality + given.riskReduction, given.jobSize, 'job size'),
  );
}

import { divide, withAll } from './method-value';
import type { MethodValue } from './method-value';

/** `reach` in people or cases per period, `impact` as a multiplier (see `RICE_IMPACT`), `confidence` 0 to 1, `effort` in person-months. */
export type RiceInputs = {
  readonly reach?: number | undefined;
  readonly impact?: number | undefined;
  readonly confidence?: number | undefined;
  readonly effort?: number | undefined;
};

/** The five levels of impact, minimal to massive, and their multipliers (Intercom, McBride 2018). */
export const RICE_IMPACT: readonly number[] = [0.25, 0.5, 1, 2, 3];

/** RICE = reach × impact × confidence ÷ effort. Not rounded: rounding ties small scores. */
export function scoreRice(inputs: RiceInputs): MethodValue {
  return withAll(inputs, ['reach', 'impact', 'confidence', 'effort'], ({ reach, impact, confidence, effort }) =>
    divide(reach * impact * confidence, effort, 'effort'),
  );
}

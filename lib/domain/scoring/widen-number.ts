import type { Interval } from '../shared/interval';
import type { Scale } from './criterion';
import { scaleBounds } from './scale-bounds';

/**
 * A single number as a range: P10 = value / factor and P90 = value · factor. On a scale with two ends the odds of the
 * distance to them are divided and multiplied instead, so that a rating of 7 stays below 10. Nought and the ends stay certain.
 *
 * @param factor at least 1: P90 / P50 of how far such numbers were off before
 */
export function widenNumber(value: number, factor: number, scale: Scale): Interval {
  const { upper } = scaleBounds(scale);
  if (upper !== undefined) return { p10: shiftOdds(value, 1 / factor, upper), p50: value, p90: shiftOdds(value, factor, upper) };
  const ends = [value / factor, value * factor];
  return { p10: Math.min(...ends), p50: value, p90: Math.max(...ends) };
}

function shiftOdds(value: number, factor: number, upper: number): number {
  const shifted = value * factor;
  return (upper * shifted) / (upper - value + shifted);
}

import { median } from '../statistics/median';

const HALF_WINDOW = 2;
const LEAST_POINTS = 5;
/** A point this many typical deviations away from the median of its neighbourhood is a spike (Hampel 1974 uses 3). */
const SPIKE = 6;

/**
 * Pulls single wild values (a failed experiment, a typing error) back to the edge of what their neighbours allow.
 * The two ends have neighbours on one side only and are left alone: a steep start is no outlier.
 */
export function tameSpikes(values: Float64Array): Float64Array {
  if (values.length < LEAST_POINTS) return values;
  const centre = values.map((_, i) => median(values.subarray(Math.max(0, i - HALF_WINDOW), i + HALF_WINDOW + 1)));
  const typical = median(values.map((value, i) => Math.abs(value - (centre[i] as number))));
  const limit = SPIKE * typical;
  return values.map((value, i) => {
    const away = value - (centre[i] as number);
    if (!isPeak(values, i) || typical === 0 || Math.abs(away) <= limit) return value;
    return (centre[i] as number) + Math.sign(away) * limit;
  });
}

function isPeak(values: Float64Array, i: number): boolean {
  if (i === 0 || i === values.length - 1) return false;
  const left = (values[i] as number) - (values[i - 1] as number);
  const right = (values[i] as number) - (values[i + 1] as number);
  return left * right > 0;
}

import { mean } from './mean';

/** Sample variance with divisor n - 1, in squared units; NaN for fewer than two values. Two passes, so large offsets cancel safely. */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - centre) ** 2;
  return squares / (values.length - 1);
}

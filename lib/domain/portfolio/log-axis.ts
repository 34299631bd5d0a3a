import type { Summary } from '../priority/types';

export type LogAxis = { readonly kind: 'log'; readonly min: number; readonly max: number };

/** The ends of an axis that holds nearly all of the ranges: from the least P10 to the greatest P90, on round numbers. */
export function findLogAxis(summaries: readonly Summary[]): LogAxis | null {
  const lows = summaries.map(({ p10 }) => p10).filter((value) => value > 0);
  const highs = summaries.map(({ p90 }) => p90).filter((value) => value > 0);
  if (lows.length === 0 || highs.length === 0) return null;
  const min = lows.reduce((least, value) => Math.min(least, value));
  const max = highs.reduce((most, value) => Math.max(most, value));
  // Room for the tails of the densities beyond P10 and P90.
  return { kind: 'log', min: min / 1.6, max: max * 1.8 };
}

/** From half the least median (or its P10, if nearer) to twice the greatest. */
export function spanMedians(summaries: readonly Summary[]): LogAxis | null {
  if (summaries.length === 0) return null;
  const min = Math.min(...summaries.map(({ p10, p50 }) => Math.max(p10, p50 / 3)));
  const max = Math.max(...summaries.map(({ p50, p90 }) => Math.min(p90, p50 * 3)));
  return { kind: 'log', min: min / 1.3, max: max * 1.3 };
}

/** Three to six values of equal priority that cross the picture, a factor of three apart: 1, 3, 10, 30 … */
export function findEqualPriorities({ x, y }: { readonly x: LogAxis; readonly y: LogAxis }): number[] {
  const lowest = Math.ceil(2 * Math.log10(y.min / x.max));
  const highest = Math.floor(2 * Math.log10(y.max / x.min));
  const values = Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, index) => {
    const half = lowest + index;
    return half % 2 === 0 ? 10 ** (half / 2) : 3 * 10 ** ((half - 1) / 2);
  });
  const every = Math.max(1, Math.ceil(values.length / 6));
  return values.filter((_, index) => index % every === 0);
}

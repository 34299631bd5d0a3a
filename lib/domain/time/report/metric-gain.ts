import type { Interval } from '../../shared/interval';
import type { DayRange } from './report-question';

/** A measured value; `error` is half the width of its 80 % interval. */
export type Measured = { readonly day: string; readonly value: number; readonly error: number | null };
export type Direction = 'increase' | 'decrease';

/** By how much the best value became better over a period, above 0 for the better, with its 80 % interval. */
export type MetricGain = { readonly from: number; readonly to: number; readonly gain: Interval };

/**
 * From the best value before the period (or, without one, the first of the period) to the best at its end.
 * The two errors are independent, so their squares add.
 *
 * @param measured in the order of time; null where less than two values were known by the end
 */
export function measureGain(measured: readonly Measured[], direction: Direction, { from, to }: DayRange): MetricGain | null {
  const known = measured.filter(({ day }) => to === null || day <= to);
  const before = known.filter(({ day }) => from !== null && day < from);
  const during = known.length - before.length;
  const first = before.length > 0 ? pickBest(before, direction) : known[0];
  const last = pickBest(known, direction);
  if (!first || !last || known.length < 2 || during === 0) return null;
  const middle = direction === 'increase' ? last.value - first.value : first.value - last.value;
  const half = last === first ? 0 : Math.hypot(first.error ?? 0, last.error ?? 0);
  return { from: first.value, to: last.value, gain: { p10: middle - half, p50: middle, p90: middle + half } };
}

function pickBest(measured: readonly Measured[], direction: Direction): Measured | undefined {
  const isBetter = (a: Measured, b: Measured): boolean => (direction === 'increase' ? a.value > b.value : a.value < b.value);
  return measured.reduce<Measured | undefined>((best, one) => (best === undefined || isBetter(one, best) ? one : best), undefined);
}

/** What one point of the metric cost, with its 80 % interval. `p90` is infinite where the gain may be nought. */
export function costPerPoint(cost: number, { gain }: MetricGain): Interval | null {
  if (gain.p50 <= 0) return null;
  return { p10: cost / gain.p90, p50: cost / gain.p50, p90: gain.p10 > 0 ? cost / gain.p10 : Number.POSITIVE_INFINITY };
}

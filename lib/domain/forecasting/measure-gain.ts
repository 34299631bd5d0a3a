import type { Interval } from '../shared/interval';
import type { CurveModel } from './curve-model';
import { distributionFromTable } from './forecast-distribution';

/**
 * Improvement from `dx` more effort at effort `x`, in the unit of the metric, positive = better.
 * What is uncertain at x is uncertain at x + dx too, so only the growth of the uncertainty counts: increments are taken as
 * independent, and the squares of the distances from the median are subtracted.
 */
export function measureGain({ curve, tableAt }: CurveModel, x: number, dx: number): Interval {
  const before = distancesAt(tableAt(curve.toT(x)));
  const after = distancesAt(tableAt(curve.toT(x + dx)));
  const gain = before.middle - after.middle;
  const grow = (now: number, later: number): number => Math.sqrt(Math.max(0, later * later - now * now));
  return {
    p10: curve.yUnit * (gain - grow(before.worse, after.worse)),
    p50: curve.yUnit * gain,
    p90: curve.yUnit * (gain + grow(before.better, after.better)),
  };
}

function distancesAt(table: number[]): { middle: number; better: number; worse: number } {
  const { quantile } = distributionFromTable(table);
  const middle = quantile(0.5);
  return { middle, better: middle - quantile(0.1), worse: quantile(0.9) - middle };
}

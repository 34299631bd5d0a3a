import type { Peer } from '../forecasting/forecast-types';
import type { ProgressMetric, StepPoint } from './progress-types';

export type FinishedCurve = ProgressMetric & { readonly unit: string; readonly points: readonly StepPoint[] };

/** Fewer points are no course to compare with. */
const LEAST_POINTS = 3;

/**
 * Finished curves as peers of a curve: what is still missing to the best possible value, as a share of what was missing at the
 * start, is what two projects have in common; so each peer is scaled to start where this curve starts. Only metrics of the same
 * direction that have a best possible value (an error of 0, a recall of 100) can be scaled; others serve where the unit is the same.
 */
export function scalePeers(own: FinishedCurve, finished: readonly FinishedCurve[]): Peer[] {
  const start = own.points[0];
  if (start === undefined) return [];
  return finished.flatMap((curve) => {
    const first = curve.points[0];
    if (curve.direction !== own.direction || first === undefined || curve.points.length < LEAST_POINTS) return [];
    const [ideal, ownIdeal] = [idealOf(curve), idealOf(own)];
    if (ideal === null || ownIdeal === null || first.y === ideal || start.y === ownIdeal) return curve.unit === own.unit ? [{ points: curve.points }] : [];
    const scale = (start.y - ownIdeal) / (first.y - ideal);
    return [{ points: curve.points.map(({ x, y }) => ({ x, y: ownIdeal + (y - ideal) * scale })) }];
  });
}

function idealOf({ direction, bounds }: ProgressMetric): number | null {
  if (bounds === null) return null;
  return direction === 'decrease' ? bounds[0] : bounds[1];
}

import type { MetricPoint } from './tracked-run';

/** A curve on a screen shows no more. */
export const MOST_POINTS = 1_000;

/** A history in at most so many points, evenly taken; the first and the last stay. */
export function thinPoints(points: readonly MetricPoint[], most = MOST_POINTS): readonly MetricPoint[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) => points[Math.round((index * (points.length - 1)) / (most - 1))] as MetricPoint);
}

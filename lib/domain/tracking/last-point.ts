import type { MetricPoint } from './tracked-run';

/**
 * The current value of a metric: the greatest point by step, then moment, then value, whatever the order they were
 * written in. MLflow's own rule (`file_store.py`).
 *
 * @returns null of no points
 */
export function findLastPoint(points: readonly MetricPoint[]): MetricPoint | null {
  return points.reduce<MetricPoint | null>((last, point) => (last === null || comparePoints(point, last) > 0 ? point : last), null);
}

/** Orders points by step, then moment, then value. */
export function comparePoints(a: MetricPoint, b: MetricPoint): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

import { median } from '../statistics/median';
import type { CurvePoint } from './forecast-types';

export type ThinPoints = { x: Float64Array; y: Float64Array; weight: Float64Array };

/** An effort below this is none: its half would be lost to rounding. */
const NO_EFFORT = 1e-100;

/** Enough for any family; more points only cost time. */
export const MOST_POINTS = 60;

/**
 * Sorts by effort, joins points of the same effort (median) and, beyond 60 efforts, joins neighbours.
 * The cells are half evenly spaced in rank and half in ln x, so that both a dense end and a steep beginning stay visible.
 */
export function thinPoints(points: readonly CurvePoint[]): ThinPoints {
  const sorted = sortByEffort(points);
  const cells = assignCells(sorted);
  const x: number[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  const typicalError = findTypicalError(sorted);
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && cells[end] === cells[start]) end++;
    const cell = sorted.slice(start, end);
    x.push(cell.reduce((sum, p) => sum + p.x / cell.length, 0));
    y.push(median(cell.map((p) => p.y)));
    weight.push(cell.reduce((sum, p) => sum + weigh(p, typicalError), 0));
    start = end;
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), weight: Float64Array.from(weight) };
}

function sortByEffort(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const real = points.some((p) => p.x > 0 && p.x < NO_EFFORT) ? points.map((p) => (p.x < NO_EFFORT ? { ...p, x: 0 } : p)) : points;
  for (let i = 1; i < real.length; i++) {
    if ((real[i] as CurvePoint).x < (real[i - 1] as CurvePoint).x) return [...real].sort((p, q) => p.x - q.x);
  }
  return real;
}

function assignCells(sorted: readonly CurvePoint[]): Int32Array {
  const cells = new Int32Array(sorted.length);
  let distinct = 0;
  for (let i = 1; i < sorted.length; i++) {
    if ((sorted[i] as CurvePoint).x !== (sorted[i - 1] as CurvePoint).x) distinct++;
    cells[i] = distinct;
  }
  if (distinct < MOST_POINTS) return cells;
  const positive = sorted.find((p) => p.x > 0)?.x ?? 1;
  const span = Math.log((sorted[sorted.length - 1] as CurvePoint).x / positive);
  for (let i = 0; i < sorted.length; i++) {
    const inRank = (cells[i] as number) / distinct;
    const inLog = Math.log(Math.max(positive, (sorted[i] as CurvePoint).x) / positive) / span;
    cells[i] = Math.min(MOST_POINTS - 1, Math.floor(((inRank + inLog) / 2) * MOST_POINTS));
  }
  return cells;
}

function findTypicalError(points: readonly CurvePoint[]): number {
  const errors = points.flatMap((p) => (p.yError !== undefined && p.yError > 0 ? [p.yError] : []));
  return errors.length === 0 ? 0 : median(errors);
}

/** Between 0 and 1: one half at the typical standard error and where it is unknown. */
function weigh(point: CurvePoint, typicalError: number): number {
  if (typicalError === 0) return 1;
  const ratio = (point.yError ?? typicalError) / typicalError;
  return 1 / (1 + ratio * ratio);
}

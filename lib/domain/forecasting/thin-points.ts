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
 * Only the efforts are sorted, as plain numbers; whatever is summed is summed in order of size, so that the order of the points changes no bit.
 */
export function thinPoints(points: readonly CurvePoint[]): ThinPoints {
  const x = Float64Array.from(points, (point) => (point.x < NO_EFFORT ? 0 : point.x));
  const sorted = x.slice().sort();
  const starts = findCells(sorted);
  const members = listMembers(x, sorted, starts);
  const weights = weighPoints(points);
  return {
    x: Float64Array.from(starts, (start, cell) => meanOf(sorted.subarray(start, starts[cell + 1] ?? sorted.length))),
    y: Float64Array.from(members, (indices) => median(Float64Array.from(indices, (i) => (points[i] as CurvePoint).y))),
    weight: Float64Array.from(members, (indices) => sumOf(Float64Array.from(indices, (i) => weights[i] as number).sort())),
  };
}

/** Where each cell begins in the sorted efforts; equal efforts are never separated. */
function findCells(sorted: Float64Array): number[] {
  const steps = listSteps(sorted);
  const distinct = steps.length - 1;
  if (distinct < MOST_POINTS) return steps;
  const positive = sorted.find((x) => x > 0) as number;
  const span = Math.log((sorted[sorted.length - 1] as number) / positive);
  const cellAt = (step: number): number => {
    const inLog = Math.log(Math.max(positive, sorted[steps[step] as number] as number) / positive) / span;
    return Math.min(MOST_POINTS - 1, Math.floor(((step / distinct + inLog) / 2) * MOST_POINTS));
  };
  return steps.filter((_, step) => step === 0 || cellAt(step) !== cellAt(step - 1));
}

/** The first place of each different effort. */
function listSteps(sorted: Float64Array): number[] {
  const steps: number[] = [];
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) steps.push(i);
  return steps;
}

/** The points of each cell, by their place in the list given. */
function listMembers(x: Float64Array, sorted: Float64Array, starts: readonly number[]): number[][] {
  const members: number[][] = starts.map(() => []);
  const firsts = Float64Array.from(starts, (start) => sorted[start] as number);
  for (let i = 0; i < x.length; i++) members[findCell(firsts, x[i] as number)]?.push(i);
  return members;
}

/** The last cell that begins at or before an effort. */
function findCell(firsts: Float64Array, x: number): number {
  let below = 0;
  let above = firsts.length;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((firsts[middle] as number) <= x) below = middle;
    else above = middle;
  }
  return below;
}

function meanOf(values: Float64Array): number {
  // Divided first, as the sum of huge efforts would overflow.
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Between 0 and 1 by the standard error: one half where it is typical or unknown; 1 for all where none is known. */
function weighPoints(points: readonly CurvePoint[]): Float64Array {
  const errors = points.flatMap(({ yError }) => (yError !== undefined && yError > 0 ? [yError] : []));
  if (errors.length === 0) return new Float64Array(points.length).fill(1);
  const typical = median(errors);
  return Float64Array.from(points, ({ yError }) => 1 / (1 + ((yError ?? typical) / typical) ** 2));
}

import { median } from '../statistics/median';
import type { FitPoints } from './fit-family';
import type { CurvePoint, Direction } from './forecast-types';
import { tameSpikes } from './tame-spikes';
import { thinPoints } from './thin-points';

/** A curve in the units of the model: progress is downwards, the last effort is t = 1, the range of the metric is about 1. */
export type PreparedCurve = FitPoints & {
  readonly last: number;
  readonly best: number;
  /** Typical size of the deviation of a point from the line between its neighbours. */
  readonly noise: number;
  /** Whether the best possible value is known. */
  readonly hasFloor: boolean;
  readonly toT: (x: number) => number;
  readonly toV: (y: number) => number;
  readonly fromV: (v: number) => number;
  /** Metric units per unit of v. */
  readonly yUnit: number;
  readonly lastX: number;
  readonly xOfT: (t: number) => number;
};

/** The range is never taken smaller than this share of the room left to the bound. */
const LEAST_RANGE_OF_ROOM = 0.02;
/** Differences below this are rounding. */
const SMALLEST = 1e-150;
/** Without range and without bound, this share of the value stands in for the range. */
const LEAST_RANGE_OF_VALUE = 0.05;

/** Sorts, joins repeated efforts, thins, mirrors and scales a checked curve (at least one point). */
export function prepareCurve(
  points: readonly CurvePoint[],
  direction: Direction,
  bounds: readonly [number, number] | undefined,
): PreparedCurve {
  const sign = direction === 'decrease' ? 1 : -1;
  const thin = thinPoints(points);
  const [floor, ceiling] = orientBounds(bounds, sign);
  const u = tameSpikes(thin.y.map((y) => Math.min(ceiling, Math.max(floor, sign * y))));
  const best = u.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const worst = u.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const yUnit = findUnit(worst - best, best - floor, Math.abs(best));
  const lastX = thin.x[thin.x.length - 1] as number;
  const offset = findOffset(thin.x);
  const xUnit = lastX + offset;
  const t = thin.x.map((x) => (x + offset) / xUnit);
  const v = u.map((value) => (value - best) / yUnit);
  return {
    t,
    v,
    weight: thin.weight,
    floor: (floor - best) / yUnit,
    ceiling: (ceiling - best) / yUnit,
    last: v[v.length - 1] as number,
    best: 0,
    noise: estimateNoise(t, v),
    hasFloor: Number.isFinite(floor),
    toT: (x) => (x + offset) / xUnit,
    toV: (y) => (sign * y - best) / yUnit,
    fromV: (value) => sign * (best + value * yUnit),
    yUnit,
    lastX,
    xOfT: (time) => Math.max(0, time * xUnit - offset),
  };
}

function orientBounds(bounds: readonly [number, number] | undefined, sign: number): [number, number] {
  if (bounds === undefined) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return sign === 1 ? [bounds[0], bounds[1]] : [-bounds[1], -bounds[0]];
}

function findUnit(range: number, room: number, size: number): number {
  const least = Number.isFinite(room) ? LEAST_RANGE_OF_ROOM * room : 0;
  const unit = Math.max(range, least);
  if (unit > SMALLEST) return unit;
  return size > SMALLEST ? LEAST_RANGE_OF_VALUE * size : 1;
}

/** A curve that starts at effort 0 is moved by half its first step: power laws have no value at 0. */
function findOffset(x: Float64Array): number {
  if ((x[0] as number) > 0) return 0;
  return x.length > 1 ? (x[1] as number) / 2 : 1;
}

/** Median distance of a point from the line (in ln t) between its neighbours, as a standard deviation. */
export function estimateNoise(t: Float64Array, v: Float64Array): number {
  const deviations: number[] = [];
  for (let i = 1; i + 1 < t.length; i++) {
    const span = Math.log((t[i + 1] as number) / (t[i - 1] as number));
    const share = Math.log((t[i] as number) / (t[i - 1] as number)) / span;
    const line = (1 - share) * (v[i - 1] as number) + share * (v[i + 1] as number);
    const factor = Math.sqrt(1 + share * share + (1 - share) * (1 - share));
    deviations.push(Math.abs((v[i] as number) - line) / factor);
  }
  return deviations.length === 0 ? 0 : 1.4826 * median(deviations);
}

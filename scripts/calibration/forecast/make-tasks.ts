import { createKeyedRng } from '@/lib/domain/random/rng';
import type { Rng } from '@/lib/domain/random/rng';
import type { PublicCurve } from './load-curves';

export type Point = { x: number; y: number };

/** Know the beginning, predict one later point. */
export type Task = {
  curve: PublicCurve;
  protocol: string;
  points: Point[];
  target: Point;
  weight: number;
  /** Among the other tasks of its curve, from 0; a setting says how many of them are learned from. */
  order: number;
};

/** The coarse grid of LCDB keeps every fourth anchor and the last one: 16, 23, 32, 46, 64, ... */
const STRIDE = 4;

function thinCurve(points: readonly Point[], stride: number): Point[] {
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1);
}

/** The three protocols of the benchmark, as they were drawn for `check_lc_tasks.json`. */
export function makeProtocolTasks(curve: PublicCurve): Task[] {
  const coarse = thinCurve(curve.points, STRIDE);
  const n = coarse.length;
  const target = coarse[n - 1] as Point;
  const sizes: [string, number][] = [['first5', 5], ['half', Math.max(5, Math.ceil(n / 2))], ['p80', Math.floor(0.8 * n)]];
  return sizes
    .filter(([, size]) => size < n)
    .map(([protocol, size]) => ({ curve, protocol, points: coarse.slice(0, size), target, weight: 1, order: 0 }));
}

/** Other beginnings and other distances of the same curve, so that the weights hold between the protocols too. */
export function makeOtherTasks(curve: PublicCurve, count: number, weight: number): Task[] {
  const rng = createKeyedRng('forecast tasks', curve.id);
  const tasks: Task[] = [];
  for (let i = 0; i < count; i++) {
    const stride = rng() < 0.6 || curve.source !== 'lcdb' ? STRIDE : 1;
    const thin = thinCurve(curve.points, curve.source === 'lcdb' ? stride : pick(rng, 1, 4));
    if (thin.length < 3) continue;
    const size = rng() < 0.25 ? pick(rng, 1, Math.min(4, thin.length - 2)) : pick(rng, 1, thin.length - 2);
    const target = thin[pick(rng, size, thin.length - 1)] as Point;
    const points = thin.slice(0, size);
    tasks.push({ curve, protocol: 'other', points: rng() < 0.3 ? keepBest(points, curve) : points, target, weight, order: i });
  }
  return tasks;
}

/** The same beginning as a project would report it: the best value so far, some experiments missing. */
function keepBest(points: Point[], curve: PublicCurve): Point[] {
  let best = Number.NaN;
  return points.map(({ x, y }) => {
    if (Number.isNaN(best) || (curve.direction === 'decrease' ? y < best : y > best)) best = y;
    return { x, y: best };
  });
}

function pick(rng: Rng, low: number, high: number): number {
  return low + Math.floor(rng() * (high - low + 1));
}

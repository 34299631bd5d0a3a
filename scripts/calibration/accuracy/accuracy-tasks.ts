import type { ErrorPoint } from '@/lib/domain/estimation/fit-learning-curve';
import { loadLcdb } from '../forecast/load-curves';

/** Know the beginning of a learning curve; how many examples reach its last error? */
export type AccuracyTask = { readonly group: string; readonly seen: string; readonly points: readonly ErrorPoint[]; readonly targetError: number; readonly truth: number };

export const BEGINNINGS: Record<string, (points: readonly ErrorPoint[]) => readonly ErrorPoint[]> = {
  'five points': (points) => points.filter((_, i) => i <= 12 && i % 3 === 0),
  'first half': (points) => points.slice(0, Math.floor(points.length / 2)),
  '80 %': (points) => points.slice(0, Math.floor(points.length * 0.8)),
};

const FEWEST_POINTS = 15;
/** Only where there was something left to learn. */
const STILL_FALLS = 0.95;

export function makeAccuracyTasks(): AccuracyTask[] {
  return loadLcdb().flatMap(({ group, points: curve }) => {
    const points = curve.map(({ x, y }) => ({ examples: x, error: y })).filter(({ error }) => error > 0 && error < 1).sort((a, b) => a.examples - b.examples);
    const targetError = points.at(-1)?.error ?? 1;
    const truth = points.find(({ error }) => error <= targetError)?.examples ?? Infinity;
    return Object.entries(BEGINNINGS)
      .map(([seen, begin]) => ({ group, seen, points: begin(points), targetError, truth }))
      .filter((task) => points.length >= FEWEST_POINTS && targetError < STILL_FALLS * Math.min(...task.points.map(({ error }) => error)));
  });
}

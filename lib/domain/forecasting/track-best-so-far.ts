import type { CurvePoint, Direction } from './forecast-types';

/** Progress of a project: the best value so far at each experiment, in order of effort. Experiments that fail change nothing. */
export function trackBestSoFar(points: readonly CurvePoint[], direction: Direction): { x: number; y: number }[] {
  let best = Number.NaN;
  return [...points]
    .sort((p, q) => p.x - q.x)
    .map(({ x, y }) => {
      if (Number.isNaN(best) || (direction === 'decrease' ? y < best : y > best)) best = y;
      return { x, y: best };
    });
}

import type { Direction } from '../forecasting/forecast-types';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { PlacedExperiment, StepPoint } from './progress-types';

/** An 80 % interval reaches this many standard errors to each side. */
export const REACH = standardNormalQuantile(0.9);

/**
 * The best kept value so far at each experiment, with the standard error of the one that holds it. What was not kept is no part
 * of the model: it takes its hours, but betters nothing. Begins with the first that was kept.
 */
export function trackKept(placed: readonly PlacedExperiment[], direction: Direction): StepPoint[] {
  const isBetter = (one: number, other: number): boolean => (direction === 'decrease' ? one < other : one > other);
  let best: PlacedExperiment | null = null;
  return placed.flatMap((experiment): StepPoint[] => {
    if (experiment.outcome === 'kept' && (best === null || isBetter(experiment.y, best.y))) best = experiment;
    if (best === null) return [];
    return [{ x: experiment.x, y: best.y, ...(best.error === null ? {} : { yError: best.error / REACH }) }];
  });
}

/** How much better `later` is than `earlier`, in the unit of the metric; negative for worse. */
export function gainBetween(earlier: number, later: number, direction: Direction): number {
  return direction === 'decrease' ? earlier - later : later - earlier;
}

/** Whether a value is at least as good as another. */
export function isAsGood(value: number, other: number, direction: Direction): boolean {
  return gainBetween(other, value, direction) >= 0;
}

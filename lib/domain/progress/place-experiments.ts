import { countDays } from '../time/calendar-day';
import type { LoggedExperiment, PlacedExperiment, ProgressAxis } from './progress-types';

/**
 * The measured experiments on an axis, in its order. On hours each stands where the people-hours of all finished experiments
 * up to it end, whether they were measured or not; on the date at days since the first one; on steps and examples at its own.
 */
export function placeExperiments(experiments: readonly LoggedExperiment[], axis: ProgressAxis): PlacedExperiment[] {
  const ordered = inOrder(experiments);
  const first = ordered.find(({ finishedOn }) => finishedOn !== null)?.finishedOn ?? null;
  let hours = 0;
  const placed = ordered.flatMap((experiment): PlacedExperiment[] => {
    const { outcome, value, error, number, hours: own } = experiment;
    if (outcome === 'running') return [];
    hours += own;
    const x = axis === 'hours' ? hours : placeOn(axis, experiment, first);
    return value === null || x === null ? [] : [{ x, y: value, error, outcome, number }];
  });
  return placed.sort((one, other) => one.x - other.x);
}

/** As they were finished; those of the same day by number, those that run last. */
export function inOrder<Experiment extends Pick<LoggedExperiment, 'number' | 'finishedOn'>>(experiments: readonly Experiment[]): Experiment[] {
  const dayOf = ({ finishedOn }: Experiment): string => finishedOn ?? '~';
  return experiments.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : one.number - other.number));
}

function placeOn(axis: Exclude<ProgressAxis, 'hours'>, { step, examples, finishedOn }: LoggedExperiment, first: string | null): number | null {
  if (axis === 'steps') return step;
  if (axis === 'examples') return examples;
  return finishedOn === null || first === null ? null : countDays(first, finishedOn);
}

/** People-hours of all experiments, those that run included. */
export function sumHours(experiments: readonly Pick<LoggedExperiment, 'hours'>[]): number {
  return experiments.reduce((sum, { hours }) => sum + hours, 0);
}

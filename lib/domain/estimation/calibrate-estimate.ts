import type { Interval } from '../shared/interval';
import { findExcess } from '../shared/find-excess';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { standardNormalQuantile } from '../statistics/standard-normal';
import { sortedWeightedQuantiles } from '../statistics/weighted-quantile';
import { HUMAN_ESTIMATE_TABLE } from './parameters/human-estimate-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { HumanEstimateParameters } from './parameters/types';

/** A finished task: what a person said it would take, and what it took, in one unit. */
export type PastTask = {
  readonly estimate: number;
  readonly actual: number;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
};

export type NewTask = {
  readonly estimate: number;
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
};

export type CalibrationInput = NewTask & {
  /** Only tasks that were finished before the new estimate was made. */
  readonly history: readonly PastTask[];
};

export type CalibratedEstimate = Interval & {
  readonly ok: true;
  /** Actual over estimate. */
  readonly factor: Interval;
  readonly basis: 'past tasks' | 'too few points';
  /** How many past tasks the factor rests on, those less alike counting for less. */
  readonly similarTasks: number;
  /** Past tasks left out because their estimate or actual effort was not above 0. */
  readonly ignored: number;
};

/**
 * What a person's estimate usually turns into: the estimate times the quantiles of actual/estimate of similar past tasks.
 *
 * Past tasks are weighted by nearness of size, and count less when another person made the estimate or the task is of
 * another kind. A default distribution joins in with the weight of four tasks, so that a short history gives a wide
 * interval and none at all gives the default.
 *
 * @example calibrateEstimate({ history: [{ estimate: 8, actual: 12, person: 'Ada' }], estimate: 16, person: 'Ada' })
 */
export function calibrateEstimate({ history, ...task }: CalibrationInput, parameters: HumanEstimateParameters = HUMAN_ESTIMATE_TABLE): CalibratedEstimate | Failure {
  return createCalibrator(history, parameters)(task);
}

/** The same for many tasks with one history, which is sorted only once. */
export function createCalibrator(history: readonly PastTask[], parameters: HumanEstimateParameters = HUMAN_ESTIMATE_TABLE): (task: NewTask) => CalibratedEstimate | Failure {
  const excess = findExcess(history.length, ESTIMATION_LIMITS.input.pastTasks, 'past tasks');
  if (excess !== null) return () => fail(excess);
  const usable = history.filter(({ estimate, actual }) => isPositive(estimate) && isPositive(actual));
  const points = toPoints(usable, parameters);
  const logs = Float64Array.from(points, ({ log }) => log);
  const ignored = history.length - usable.length;
  return (task) => {
    const { estimate } = task;
    if (!isPositive(estimate)) return fail('The estimate must be a number above 0.');
    const weights = weighPoints(points, task, parameters);
    const similarTasks = Math.max(0, weights.reduce((sum, weight) => sum + weight, 0) - parameters.priorTasks);
    const [low, middle, high] = sortedWeightedQuantiles(logs, weights, [0.1, 0.5, 0.9]) as [number, number, number];
    const factor = { p10: Math.exp(low), p50: Math.exp(middle), p90: Math.exp(high) };
    return {
      ok: true,
      p10: estimate * factor.p10,
      p50: estimate * factor.p50,
      p90: estimate * factor.p90,
      factor,
      basis: similarTasks < ESTIMATION_LIMITS.humanEstimate.fewTasks ? 'too few points' : 'past tasks',
      similarTasks,
      ignored,
    };
  };
}

/** A past task, or a point of the default distribution. */
type Point = { readonly log: number; readonly size: number; readonly task: PastTask | null };

const DEFAULT_POINTS = 20;

/** Sorted by the log of actual over estimate, so that quantiles need no sorting later. */
function toPoints(history: readonly PastTask[], { defaultMedian, defaultSigma }: HumanEstimateParameters): Point[] {
  const past = history.map((task) => ({ task, log: Math.log(task.actual / task.estimate), size: Math.log2(task.estimate) }));
  // The middles of the default's vigintiles.
  const defaults = Array.from({ length: DEFAULT_POINTS }, (_, i) => ({ task: null, size: 0, log: Math.log(defaultMedian) + defaultSigma * standardNormalQuantile((i + 0.5) / DEFAULT_POINTS) }));
  return [...past, ...defaults].sort((left, right) => left.log - right.log || left.size - right.size);
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function weighPoints(points: readonly Point[], { estimate, person, kind }: NewTask, { sizeBandwidth, otherPerson, otherKind, priorTasks }: HumanEstimateParameters): Float64Array {
  const size = Math.log2(estimate);
  const weights = new Float64Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as Point;
    const distance = (point.size - size) / sizeBandwidth;
    const byPerson = person === undefined || person === point.task?.person ? 1 : otherPerson;
    const byKind = kind === undefined || kind === point.task?.kind ? 1 : otherKind;
    weights[i] = point.task === null ? priorTasks / DEFAULT_POINTS : Math.exp(-0.5 * distance * distance) * byPerson * byKind;
  }
  return weights;
}

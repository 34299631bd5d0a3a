import type { Interval } from '../shared/interval';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { standardNormalQuantile } from '../statistics/standard-normal';
import { weightedQuantile } from '../statistics/weighted-quantile';
import { ESTIMATION_PARAMETERS } from './parameters';

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
export function calibrateEstimate({ history, ...task }: CalibrationInput): CalibratedEstimate | Failure {
  return createCalibrator(history)(task);
}

/** The same for many tasks with one history, which is sorted only once. */
export function createCalibrator(history: readonly PastTask[]): (task: NewTask) => CalibratedEstimate | Failure {
  const points = toPoints(history);
  const logs = Float64Array.from([...points.map(({ log }) => log), ...DEFAULT_LOGS]);
  const ignored = history.length - points.length;
  return (task) => {
    const { estimate } = task;
    if (!isPositive(estimate)) return fail('The estimate must be a number above 0.');
    const weights = points.map((point) => weigh(point.task, task));
    const similarTasks = weights.reduce((sum, weight) => sum + weight, 0);
    const factor = factorQuantiles(logs, weights);
    return {
      ok: true,
      p10: estimate * factor.p10,
      p50: estimate * factor.p50,
      p90: estimate * factor.p90,
      factor,
      basis: similarTasks < ESTIMATION_PARAMETERS.humanEstimate.fewTasks ? 'too few points' : 'past tasks',
      similarTasks,
      ignored,
    };
  };
}

type Point = { readonly task: PastTask; readonly log: number };

/** Sorted by the log of actual over estimate, so that quantiles need no sorting later. */
function toPoints(history: readonly PastTask[]): Point[] {
  return history
    .filter(({ estimate, actual }) => isPositive(estimate) && isPositive(actual))
    .map((task) => ({ task, log: Math.log(task.actual / task.estimate) }))
    .sort((left, right) => left.log - right.log || left.task.estimate - right.task.estimate);
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function weigh(task: PastTask, { estimate, person, kind }: NewTask): number {
  const { sizeBandwidth, otherPerson, otherKind } = ESTIMATION_PARAMETERS.humanEstimate;
  const distance = Math.log(task.estimate / estimate) / sizeBandwidth;
  const bySize = Math.exp(-0.5 * distance * distance);
  const byPerson = person === undefined || person === task.person ? 1 : otherPerson;
  const byKind = kind === undefined || kind === task.kind ? 1 : otherKind;
  return bySize * byPerson * byKind;
}

function factorQuantiles(logs: Float64Array, weights: readonly number[]): Interval {
  const { priorTasks } = ESTIMATION_PARAMETERS.humanEstimate;
  const all = [...weights, ...DEFAULT_LOGS.map(() => priorTasks / DEFAULT_LOGS.length)];
  const at = (p: number): number => Math.exp(weightedQuantile(logs, all, p));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** The default distribution as equally weighted points: the middles of its vigintiles. */
const DEFAULT_LOGS = Array.from({ length: 20 }, (_, i) => {
  const { defaultMedian, defaultSigma } = ESTIMATION_PARAMETERS.humanEstimate;
  return Math.log(defaultMedian) + defaultSigma * standardNormalQuantile((i + 0.5) / 20);
});

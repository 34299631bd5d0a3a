import type { Interval } from '../shared/interval';
import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isPositive } from '../shared/is-positive';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { effectiveCount } from '../statistics/effective-count';
import { sortedWeightedQuantiles } from '../statistics/weighted-quantile';
import { HUMAN_ESTIMATE_TABLE } from './parameters/human-estimate-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { HumanEstimateParameters } from './parameters/types';
import { listOutcomes } from './past-outcomes';
import type { NewTask, PastTask } from './past-task';

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
 * another kind. A default distribution joins in with the weight of a few tasks, so that a short history gives a wide
 * interval and none at all gives the default.
 *
 * @example calibrateEstimate({ history: [{ estimate: 8, actual: 12, person: 'Ada' }], estimate: 16, person: 'Ada' })
 */
export function calibrateEstimate(input: CalibrationInput, parameters: HumanEstimateParameters = HUMAN_ESTIMATE_TABLE): CalibratedEstimate | Failure {
  if (!isObject(input)) return fail('An estimate needs an object with the past tasks and the estimate.');
  const { history, ...task } = input;
  return createCalibrator(history, parameters)(task);
}

/** The same for many tasks with one history, which is sorted only once. */
export function createCalibrator(history: readonly PastTask[], parameters: HumanEstimateParameters = HUMAN_ESTIMATE_TABLE): (task: NewTask) => CalibratedEstimate | Failure {
  if (!isList(history)) return () => fail('The past tasks must be a list.');
  const excess = findExcess(history.length, ESTIMATION_LIMITS.input.pastTasks, 'past tasks');
  if (excess !== null) return () => fail(excess);
  const usable = history.filter((past) => isObject(past) && isPositive(past.estimate) && isPositive(past.actual));
  const { logs, weigh, gather } = listOutcomes(usable, parameters);
  const ignored = history.length - usable.length;
  return (task) => {
    const { estimate } = task;
    if (!isPositive(estimate)) return fail('The estimate must be a number above 0.');
    const weights = weigh(task);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const similarTasks = Math.max(0, total - parameters.priorTasks);
    const ends = widenForFew(effectiveCount(weights), similarTasks / total);
    const [low, middle, high] = sortedWeightedQuantiles(logs, gather(weights), ends) as [number, number, number];
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

const [LOW, MIDDLE, HIGH] = [0.1, 0.5, 0.9];

/**
 * Where P10, P50 and P90 are read among few: the new task is one more of their kind and may lie beyond either end, so the ends are read as
 * of one task more (Weibull's plotting positions; Hyndman and Fan's type 6 for equal weights). The default is no sample: where it is all there
 * is, nothing is widened.
 *
 * @param count as how many equally alike tasks all of them count
 * @param shareOfTasks the part of their weight that is not the default's
 */
function widenForFew(count: number, shareOfTasks: number): [number, number, number] {
  const beyond = count > 0 ? ((MIDDLE - LOW) * shareOfTasks) / count : 0;
  return [Math.max(0, LOW - beyond), MIDDLE, Math.min(1, HIGH + beyond)];
}

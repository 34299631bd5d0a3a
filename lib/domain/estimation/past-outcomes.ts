import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { HumanEstimateParameters } from './parameters/types';
import type { NewTask, PastTask } from './past-task';

/** What past tasks came out at, as the log of actual over estimate, with the default distribution among them. */
export type PastOutcomes = {
  /** Ascending; each once where those that are alike count as one. */
  readonly logs: readonly number[];
  /** Weights of the past tasks and of the default's points for a new task, in one order. */
  readonly weigh: (task: NewTask) => Float64Array;
  /** Those weights, summed for each of the logs. */
  readonly gather: (weights: Float64Array) => Float64Array;
};

/** A past task, or a point of the default distribution. */
type Point = { readonly log: number; readonly size: number; readonly task: PastTask | null };

/** The middles of the default's vigintiles. */
const DEFAULT_POINTS = 20;

/**
 * Estimates are round numbers and many are met exactly. Where tasks that came out alike are one outcome of their common weight, its middle, not
 * its edge, is where half of it is passed (mid-quantiles: Ma, Genton and Parzen 2011).
 */
export function listOutcomes(history: readonly PastTask[], parameters: HumanEstimateParameters): PastOutcomes {
  const points = toPoints(history, parameters);
  const weigh = (task: NewTask): Float64Array => weighPoints(points, task, parameters);
  if (parameters.equalOutcomes === 'each alone') return { logs: points.map(({ log }) => log), weigh, gather: (weights) => weights };
  const logs = points.map(({ log }) => log).filter((log, i, all) => i === 0 || log !== all[i - 1]);
  let last = -1;
  const outcomeOf = Uint32Array.from(points, ({ log }) => (log === logs[last] ? last : ++last));
  const gather = (weights: Float64Array): Float64Array => {
    const sums = new Float64Array(logs.length);
    for (let i = 0; i < weights.length; i++) sums[outcomeOf[i] as number] = (sums[outcomeOf[i] as number] as number) + (weights[i] as number);
    return sums;
  };
  return { logs, gather, weigh };
}

/** Sorted by the log of actual over estimate, so that quantiles need no sorting later. */
function toPoints(history: readonly PastTask[], { defaultMedian, defaultSigma }: HumanEstimateParameters): Point[] {
  const past = history.map((task) => ({ task, log: Math.log(task.actual / task.estimate), size: Math.log2(task.estimate) }));
  const defaults = Array.from({ length: DEFAULT_POINTS }, (_, i) => ({ task: null, size: 0, log: Math.log(defaultMedian) + defaultSigma * standardNormalQuantile((i + 0.5) / DEFAULT_POINTS) }));
  return [...past, ...defaults].sort(comparePoints);
}

/** By outcome, then by all that decides a weight, so that the order in which tasks are given changes nothing. */
function comparePoints(left: Point, right: Point): number {
  return left.log - right.log || left.size - right.size || compareNames(left.task?.person, right.task?.person) || compareNames(left.task?.kind, right.task?.kind);
}

function compareNames(left: unknown, right: unknown): number {
  const [one, other] = [typeof left === 'string' ? left : '', typeof right === 'string' ? right : ''];
  return Number(one > other) - Number(one < other);
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

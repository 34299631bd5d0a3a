import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import type { NewTask, PastTask } from '@/lib/domain/estimation/past-task';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import type { Interval } from '@/lib/domain/shared/interval';
import { quantile } from '@/lib/domain/statistics/quantile';
import type { SipTask } from '../human-estimates/sip-tasks';

/** How a task's own range comes about before tasks are added up. */
export type RangesBy = 'person and size' | 'size' | 'one factor';

/** Projects with fewer tasks say little about totals. */
const FEWEST_TASKS = 30;

export function listLargeProjects(tasks: readonly SipTask[]): string[] {
  const counts = new Map<string, number>();
  for (const { project } of tasks) counts.set(project, (counts.get(project) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_TASKS).map(([project]) => project);
}

/** Ranges of tasks learned from a history, worked out once for each kind of task. */
export function createRanger(history: readonly PastTask[], by: RangesBy, parameters: HumanEstimateParameters): (task: NewTask) => Interval {
  if (by === 'one factor') {
    const factor = findGlobalFactor(history);
    return ({ estimate }) => times(factor, estimate);
  }
  const calibrate = createCalibrator(history, parameters);
  const known = new Map<string, Interval>();
  return ({ estimate, person }) => {
    const chosen = by === 'size' ? { estimate } : { estimate, person };
    const key = JSON.stringify(chosen);
    const range = known.get(key) ?? readInterval(calibrate(chosen));
    known.set(key, range);
    return range;
  };
}

export function readInterval(result: ReturnType<ReturnType<typeof createCalibrator>>): Interval {
  if (!result.ok) throw new Error(result.reason);
  return { p10: result.p10, p50: result.p50, p90: result.p90 };
}

export function findGlobalFactor(history: readonly PastTask[]): Interval {
  const factors = Float64Array.from(history, ({ estimate, actual }) => actual / estimate).sort();
  return { p10: quantile(factors, 0.1), p50: quantile(factors, 0.5), p90: quantile(factors, 0.9) };
}

export function times({ p10, p50, p90 }: Interval, factor: number): Interval {
  return { p10: factor * p10, p50: factor * p50, p90: factor * p90 };
}

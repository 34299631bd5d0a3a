import { describeCurve, describeForecast, describeOpinions } from '@/lib/domain/forecasting/describe-curve';
import { fitFamilies } from '@/lib/domain/forecasting/fit-families';
import { prepareCurve } from '@/lib/domain/forecasting/prepare-curve';
import type { Task } from './make-tasks';

/** A task with everything that does not depend on the parameters computed once. */
export type Sample = {
  task: Task;
  group: string;
  t: number;
  opinions: number[];
  traits: number[];
  opinionTraits: number[][];
  last: number;
  truth: number;
  floor: number;
  ceiling: number;
  /** Metric units per scaled unit; where the metric has bounds, as a share of their width. */
  unit: number;
  weight: number;
};

export function evaluateExperts(tasks: readonly Task[]): Sample[] {
  return tasks.map((task) => {
    const { curve } = task;
    const prepared = prepareCurve(task.points, curve.direction, curve.bounds);
    const experts = fitFamilies(prepared);
    const t = prepared.toT(task.target.x);
    const opinions = experts.map((expert) => expert.predict(t));
    return {
      task,
      group: curve.group,
      t,
      opinions,
      traits: describeForecast(describeCurve(prepared), t, opinions),
      opinionTraits: describeOpinions(experts, opinions, prepared.last, t),
      last: prepared.last,
      truth: prepared.toV(task.target.y),
      floor: prepared.floor,
      ceiling: prepared.ceiling,
      unit: curve.bounds ? prepared.yUnit : 0.2,
      weight: task.weight,
    };
  });
}

import { describeCurve, describeForecast, describeOpinions } from '@/lib/domain/forecasting/describe-curve';
import { EXPERT_NAMES, fitFamilies } from '@/lib/domain/forecasting/fit-families';
import type { ExpertName } from '@/lib/domain/forecasting/fit-families';
import { prepareCurve } from '@/lib/domain/forecasting/prepare-curve';
import type { Task } from './make-tasks';

/** A task with everything computed that depends on no setting: what every opinion there is says. */
export type EvaluatedTask = {
  task: Task;
  group: string;
  t: number;
  /** In the order of EXPERT_NAMES. */
  experts: { opinion: number; residual: number }[];
  /** Traits of the curve. */
  fixed: readonly number[];
  last: number;
  truth: number;
  /** Metric units per scaled unit; where the metric has bounds, as a share of their width. */
  unit: number;
  weight: number;
};

/** A task as some opinions see it. */
export type Sample = EvaluatedTask & { opinions: number[]; traits: number[]; opinionTraits: number[][] };

export function evaluateExperts(tasks: readonly Task[]): EvaluatedTask[] {
  return tasks.map((task) => {
    const { curve } = task;
    const prepared = prepareCurve(task.points, curve.direction, curve.bounds);
    const t = prepared.toT(task.target.x);
    return {
      task,
      group: curve.group,
      t,
      experts: fitFamilies(prepared, EXPERT_NAMES).map(({ predict, residual }) => ({ opinion: predict(t), residual })),
      fixed: describeCurve(prepared),
      last: prepared.last,
      truth: prepared.toV(task.target.y),
      unit: curve.bounds ? prepared.yUnit : 0.2,
      weight: task.weight,
    };
  });
}

export function chooseOpinions(tasks: readonly EvaluatedTask[], names: readonly ExpertName[]): Sample[] {
  const positions = names.map((name) => EXPERT_NAMES.indexOf(name));
  return tasks.map((task) => {
    const experts = positions.map((position) => task.experts[position] as { opinion: number; residual: number });
    const opinions = experts.map(({ opinion }) => opinion);
    return {
      ...task,
      opinions,
      traits: describeForecast(task.fixed, task.t, opinions),
      opinionTraits: describeOpinions(experts, opinions, task.last, task.t),
    };
  });
}

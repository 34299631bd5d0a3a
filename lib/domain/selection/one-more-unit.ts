import { summariseDraws } from '../priority/summarise-draws';
import { succeed } from '../shared/result';
import type { Result } from '../shared/result';
import { valueOf } from './describe-plan';
import { preparePlan } from './plan-problem';
import type { PlanProblem } from './plan-problem';
import { selectBestSet } from './select-best-set';
import type { SelectionEffort } from './select-best-set';
import type { BestSet, OneMoreUnit, PlanRequest, SolveProgram } from './types';

/** The size of one more unit of each capacity, in its own unit: a person-week, a hundred GPU-hours, a thousand euros. */
export type Units = Readonly<Record<string, number>>;

/**
 * What one more unit of each capacity buys, by solving again with that capacity raised. The plan as it is stays allowed,
 * so the mean gain is never negative. Largest gain first.
 */
export async function buyOneMoreUnit(
  request: PlanRequest,
  current: BestSet,
  units: Units,
  solve: SolveProgram,
  effort: Partial<SelectionEffort> = {},
): Promise<Result<OneMoreUnit[]>> {
  const gains: OneMoreUnit[] = [];
  for (const { key } of request.capacities) {
    const unit = units[key] ?? 1;
    const raised = raiseCapacity(request, key, unit);
    const prepared = preparePlan(raised);
    if (!prepared.ok) return prepared;
    const better = await selectBestSet(raised, solve, effort, current.plan.projectIds);
    if (!better.ok) return better;
    gains.push(compare(prepared.value, key, unit, current.plan.projectIds, better.value.plan.projectIds));
  }
  return succeed(gains.sort((a, b) => b.gain - a.gain));
}

/** The unit is what can be planned more: the lights-on share is not taken off it. */
function raiseCapacity(request: PlanRequest, key: string, unit: number): PlanRequest {
  return {
    ...request,
    capacities: request.capacities.map((capacity) =>
      capacity.key === key ? { ...capacity, available: capacity.available + unit / Math.max(1e-9, 1 - (capacity.lightsOnShare ?? 0)) } : capacity,
    ),
  };
}

function compare(problem: PlanProblem, capacityKey: string, unit: number, before: readonly string[], after: readonly string[]): OneMoreUnit {
  const setOf = (ids: readonly string[]): Set<number> =>
    new Set(problem.candidates.flatMap(({ projectId }, place) => (ids.includes(projectId) ? [place] : [])));
  const now = valueOf(problem, setOf(before));
  const then = valueOf(problem, setOf(after));
  const gains = then.map((value, i) => value - (now[i] as number));
  const { p10, p50, p90, mean } = summariseDraws(gains);
  return {
    capacityKey,
    unit,
    gain: mean,
    gainInterval: { p10, p50, p90 },
    helpsShare: gains.filter((gain) => gain > 0).length / Math.max(1, gains.length),
    added: after.filter((id) => !before.includes(id)),
    dropped: before.filter((id) => !after.includes(id)),
  };
}

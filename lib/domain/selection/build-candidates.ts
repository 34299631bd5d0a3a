import type { DrawnProject, KeptDraws } from '../priority/create-draws';
import type { Basis, PriorityResult } from '../priority/types';
import { effortByRole, sumInputs } from '../scoring/evaluate-score';
import type { ScoringModel } from '../scoring/scoring-model';
import type { Capacity, PlanCandidate, Resource } from './types';

/**
 * The ranked projects of one basis as candidates of a plan: draws of their value and of what they use of each capacity.
 * Values in money and in points can't be added, so a plan is made of one of them.
 */
export function buildCandidates(
  kept: KeptDraws,
  result: PriorityResult,
  capacities: readonly Capacity[],
  basis: Basis = 'money',
): PlanCandidate[] {
  const drawn = new Map(kept.projects.flatMap((project) => ('status' in project ? [] : [[project.score.projectId, project] as const])));
  return result.projects.flatMap((ranked) => {
    if (ranked.status !== 'ranked' || ranked.basis !== basis) return [];
    const project = drawn.get(ranked.projectId);
    const value = result.draws.get(ranked.projectId)?.value;
    if (project === undefined || value === undefined) return [];
    const usage = Object.fromEntries(capacities.map(({ key, resource }) => [key, drawUsage(project, resource, kept)]));
    return [{ projectId: ranked.projectId, value, priority: ranked.priority.p50, usage }];
  });
}

/** What one project uses of one resource, draw by draw, drivers included. */
export function drawUsage(project: DrawnProject, resource: Resource, { model, count }: Pick<KeptDraws, 'model' | 'count'>): Float64Array {
  switch (resource.kind) {
    case 'role':
      return times(effortOfRole(project, resource.role, model, count), project.factors.effort);
    case 'compute':
      return sumInputs(project, 'compute', count);
    case 'labels':
      return sumInputs(project, 'labels', count);
    case 'labelMoney':
      return labelMoney(project, count);
    case 'money':
      return allMoney(project, model, count);
    default:
      return resource satisfies never;
  }
}

/** Person-weeks of a role: what was stated for it, and its usual share of what was stated for the whole team. */
function effortOfRole(project: DrawnProject, role: string, model: ScoringModel, count: number): Float64Array {
  const byRole = effortByRole(project, model, count);
  const own = byRole.get(role) ?? new Float64Array(count);
  const common = byRole.get(null);
  const share = shareOf(model, role);
  return common === undefined ? own : own.map((weeks, i) => weeks + share * (common[i] as number));
}

function shareOf({ assumptions: { roleShares } }: ScoringModel, role: string): number {
  const total = Object.values(roleShares).reduce((sum, share) => sum + share, 0);
  return total > 0 ? (roleShares[role] ?? 0) / total : 0;
}

/** Labels × price of a label × the drivers of that price. */
function labelMoney(project: DrawnProject, count: number): Float64Array {
  const prices = sumInputs(project, 'labelPrice', count);
  return times(sumInputs(project, 'labels', count).map((labels, i) => labels * (prices[i] as number)), project.factors.labelPrice);
}

/** Labels, GPU-hours at their price × the drivers of that price, and other spending. */
function allMoney(project: DrawnProject, { assumptions }: ScoringModel, count: number): Float64Array {
  const labels = labelMoney(project, count);
  const compute = times(sumInputs(project, 'compute', count), project.factors.compute);
  const other = sumInputs(project, 'money', count);
  return labels.map((money, i) => money + (compute[i] as number) * assumptions.moneyPerGpuHour + (other[i] as number));
}

function times(values: Float64Array, factors: Float64Array | null): Float64Array {
  return factors === null ? values : values.map((value, i) => value * (factors[i] as number));
}

import type { DrawnProject, KeptDraws } from '../priority/create-draws';
import type { PriorityResult, RankedProject } from '../priority/types';
import { effortByRole, sumInputs } from '../scoring/evaluate-score';
import type { ScoringModel } from '../scoring/scoring-model';
import type { Capacity, PlanCandidate, Resource } from '../selection/types';

/**
 * What the plan sees of each ranked project: draws of its value and of what it uses of each capacity.
 * Where some projects are in money, those in points have no place in a plan that is counted in money.
 */
export function toPlanCandidates(kept: KeptDraws, ranked: PriorityResult, capacities: readonly Capacity[]): PlanCandidate[] {
  const drawn = new Map(kept.projects.flatMap((project) => ('status' in project ? [] : [[project.score.projectId, project] as const])));
  const projects = ranked.projects.filter((project): project is RankedProject => project.status === 'ranked');
  const basis = projects.some((project) => project.basis === 'money') ? 'money' : 'points';
  return projects.flatMap((project) => {
    const inputs = drawn.get(project.projectId);
    const draws = ranked.draws.get(project.projectId);
    if (project.basis !== basis || inputs === undefined || draws === undefined) return [];
    const usage = measureUsage(inputs, kept.model, kept.count);
    return [
      {
        projectId: project.projectId,
        value: draws.value,
        priority: project.priority.p50,
        usage: Object.fromEntries(capacities.flatMap(({ key, resource }) => toEntry(key, usage(resource)))),
      },
    ];
  });
}

function toEntry(key: string, draws: Float64Array | null): [string, Float64Array][] {
  return draws === null ? [] : [[key, draws]];
}

/** What one project uses of a resource, draw by draw; null if nothing. */
function measureUsage(drawn: DrawnProject, model: ScoringModel, count: number): (resource: Resource) => Float64Array | null {
  const weeks = effortByRole(drawn, model, count);
  const { factors } = drawn;
  const inputOf = (feeds: 'compute' | 'labels' | 'labelPrice' | 'money'): Float64Array | null =>
    drawn.score.inputs.some((input) => input.feeds === feeds) ? sumInputs(drawn, feeds, count) : null;
  return (resource) => {
    switch (resource.kind) {
      case 'role':
        return times(addDraws(weeks.get(resource.role) ?? null, shareOf(weeks.get(null) ?? null, model, resource.role)), factors.effort);
      case 'compute':
        return times(inputOf('compute'), factors.compute);
      case 'labels':
        return inputOf('labels');
      case 'labelMoney':
        return times(product(inputOf('labels'), inputOf('labelPrice')), factors.labelPrice);
      case 'money':
        return inputOf('money');
      default:
        return resource satisfies never;
    }
  };
}

/** Effort that was not given by role is split by the model's shares. */
function shareOf(weeks: Float64Array | null, { assumptions }: ScoringModel, role: string): Float64Array | null {
  const total = Object.values(assumptions.roleShares).reduce((sum, share) => sum + share, 0);
  const share = total > 0 ? (assumptions.roleShares[role] ?? 0) / total : 0;
  return weeks === null || share === 0 ? null : weeks.map((value) => value * share);
}

function addDraws(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (a === null || b === null) return a ?? b;
  return a.map((value, i) => value + (b[i] as number));
}

function product(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  return a === null || b === null ? null : a.map((value, i) => value * (b[i] as number));
}

function times(draws: Float64Array | null, factors: Float64Array | null): Float64Array | null {
  return factors === null ? draws : product(draws, factors);
}

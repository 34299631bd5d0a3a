import { fail, succeed } from '../shared/result';
import type { Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { exceedChance, plannable, sumUsage } from './exceed-chance';
import type { Capacity, PlanCandidate, PlanRequest } from './types';

/** A capacity with its limit and the chance to exceed it that is accepted. */
export type Limit = { readonly capacity: Capacity; readonly plannable: number; readonly acceptedChance: number };

/** A request with its constraints resolved to positions of candidates. */
export type PlanProblem = {
  readonly candidates: readonly PlanCandidate[];
  readonly expectedValues: readonly number[];
  readonly count: number;
  readonly limits: readonly Limit[];
  readonly mustDo: ReadonlySet<number>;
  readonly excluded: ReadonlySet<number>;
  /** At most one of each. */
  readonly eitherOr: readonly (readonly number[])[];
  /** The first only with the second. */
  readonly needs: readonly (readonly [number, number])[];
};

/** Looks the constraints up. Fails if a must-do is excluded, not yet possible, or no candidate. */
export function preparePlan(request: PlanRequest): Result<PlanProblem> {
  const { candidates, constraints, finishedProjectIds = [] } = request;
  if (!(request.acceptedChance > 0 && request.acceptedChance < 1)) return fail('The accepted chance must lie between 0 and 1.');
  const places = new Map(candidates.map(({ projectId }, place) => [projectId, place]));
  const mustDo = new Set<number>();
  const excluded = new Set<number>();
  const eitherOr: number[][] = [];
  const needs: [number, number][] = [];
  for (const constraint of constraints) {
    if (constraint.kind === 'eitherOr') {
      eitherOr.push(constraint.projectIds.flatMap((id) => places.get(id) ?? []));
      continue;
    }
    const place = places.get(constraint.projectId);
    if (place === undefined) {
      if (constraint.kind === 'mustDo') return fail(`A project that must be done has no score: ${constraint.projectId}.`);
      continue;
    }
    if (constraint.kind === 'mustDo') mustDo.add(place);
    if (constraint.kind === 'exclude' || (constraint.kind === 'notBefore' && constraint.from > request.periodStart)) excluded.add(place);
    if (constraint.kind !== 'needs' || finishedProjectIds.includes(constraint.neededId)) continue;
    const needed = places.get(constraint.neededId);
    if (needed === undefined) excluded.add(place);
    else needs.push([place, needed]);
  }
  for (const place of mustDo) {
    if (excluded.has(place)) return fail(`A project must be done but cannot be in this plan: ${candidates[place]?.projectId}.`);
  }
  // Without candidates one draw, in which nothing is used and nothing is worth anything: no mean of no draws.
  const count = candidates[0]?.value.length ?? 1;
  return succeed({ candidates, expectedValues: candidates.map(({ value }) => mean(value)), count, limits: findLimits(request), mustDo, excluded, eitherOr, needs });
}

function findLimits({ capacities, acceptedChance }: PlanRequest): Limit[] {
  return capacities.map((capacity) => ({
    capacity,
    plannable: plannable(capacity),
    acceptedChance: capacity.acceptedChance ?? acceptedChance,
  }));
}

/** Draws of what a set of candidates uses of one capacity. */
export function usageOf(problem: PlanProblem, set: Iterable<number>, key: string): Float64Array {
  return sumUsage(Array.from(set, (place) => problem.candidates[place]?.usage[key]), problem.count);
}

/** The capacities that a set exceeds more often than is accepted. */
export function findExceeded(problem: PlanProblem, set: Iterable<number>): Limit[] {
  const places = [...set];
  return problem.limits.filter((limit) => isExceeded(limit, usageOf(problem, places, limit.capacity.key)));
}

export function isExceeded(limit: Limit, usage: Float64Array): boolean {
  return exceedChance(usage, limit.plannable) > limit.acceptedChance;
}

/** Whether a set keeps all constraints other than the capacities. */
export function keepsRules(problem: PlanProblem, set: ReadonlySet<number>): boolean {
  for (const place of problem.mustDo) if (!set.has(place)) return false;
  for (const place of problem.excluded) if (set.has(place)) return false;
  if (problem.eitherOr.some((group) => group.filter((place) => set.has(place)).length > 1)) return false;
  return problem.needs.every(([place, needed]) => !set.has(place) || set.has(needed));
}

/** Expected value per year of a set. */
export function worthOf(problem: PlanProblem, set: Iterable<number>): number {
  let worth = 0;
  for (const place of set) worth += problem.expectedValues[place] ?? 0;
  return worth;
}

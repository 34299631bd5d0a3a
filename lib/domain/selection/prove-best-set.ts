import { lowerTailMean } from './capacity-rows';
import { isExceeded, keepsRules, worthOf } from './plan-problem';
import type { Limit, PlanProblem } from './plan-problem';

export type SearchResult = {
  /** The best set found, or the one it started from; null if there is none. */
  readonly set: ReadonlySet<number> | null;
  /** Every set was looked at or ruled out: none is worth more than (1 + gap) times this one. */
  readonly isComplete: boolean;
};

/**
 * Branch and bound over sets, with the capacities checked in the draws themselves. A branch ends when its projects
 * already exceed a capacity (use is never negative, so more projects cannot mend that), or when what could still be
 * added is not worth enough: in the draws in which a set fits, at least a share 1 − a of all, its mean use is at most the
 * limit, and that mean is at least the sum of the parts' means over their own lowest draws of that share. So for each
 * capacity the best fractional filling of what is left is an upper bound.
 *
 * @param known an allowed set to start from
 * @param mostNodes when to give up; deterministic, unlike a time limit
 */
export function proveBestSet(problem: PlanProblem, known: ReadonlySet<number> | null, gap: number, mostNodes: number): SearchResult {
  const bounds = problem.limits.map((limit) => createBound(problem, limit));
  const order = branchOrder(problem);
  let best = known;
  let bestWorth = known === null ? -Infinity : worthOf(problem, known);
  let nodes = 0;

  const visit = (depth: number, set: Set<number>, usages: readonly Float64Array[], worth: number): boolean => {
    if (++nodes > mostNodes) return false;
    const open = order.slice(depth);
    const hope = Math.min(sumPositive(problem, open), ...bounds.map((bound, k) => bound(usages[k] as Float64Array, new Set(open))));
    if (worth + hope <= bestWorth + gap * Math.abs(bestWorth)) return true;
    const place = order[depth];
    if (place === undefined) {
      if (keepsRules(problem, set)) {
        best = new Set(set);
        bestWorth = worth;
      }
      return true;
    }
    const added = addUsage(problem, usages, place);
    if (mayJoin(problem, set, place) && problem.limits.every((limit, k) => !isExceeded(limit, added[k] as Float64Array))) {
      set.add(place);
      const isDone = visit(depth + 1, set, added, worth + (problem.expectedValues[place] ?? 0));
      set.delete(place);
      if (!isDone) return false;
    }
    return problem.mustDo.has(place) ? true : visit(depth + 1, set, usages, worth);
  };

  const empty = problem.limits.map(() => new Float64Array(problem.count));
  const isComplete = visit(0, new Set(), empty, 0);
  return { set: best, isComplete };
}

/** What must be done first, then by falling value. What is worth nothing and needed by nobody is not looked at. */
function branchOrder({ candidates, expectedValues, mustDo, excluded, needs }: PlanProblem): number[] {
  const needed = new Set(needs.map(([, place]) => place));
  const worth = (place: number): number => (mustDo.has(place) ? Infinity : (expectedValues[place] ?? 0));
  return candidates
    .map((_, place) => place)
    .filter((place) => !excluded.has(place) && (worth(place) > 0 || needed.has(place)))
    .sort((a, b) => (worth(a) === worth(b) ? a - b : worth(b) - worth(a)));
}

function mayJoin({ eitherOr }: PlanProblem, set: ReadonlySet<number>, place: number): boolean {
  return !eitherOr.some((group) => group.includes(place) && group.some((member) => member !== place && set.has(member)));
}

function addUsage({ candidates, limits }: PlanProblem, usages: readonly Float64Array[], place: number): Float64Array[] {
  return limits.map(({ capacity }, k) => {
    const before = usages[k] as Float64Array;
    const own = candidates[place]?.usage[capacity.key];
    if (own === undefined) return before;
    const sum = new Float64Array(before.length);
    for (let i = 0; i < sum.length; i++) sum[i] = (before[i] as number) + (own[i] as number);
    return sum;
  });
}

function sumPositive({ expectedValues }: PlanProblem, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + Math.max(0, expectedValues[place] ?? 0), 0);
}

/** The most that candidates still open can add under one capacity, given what is used: a fractional knapsack. */
function createBound(problem: PlanProblem, limit: Limit): (usage: Float64Array, open: ReadonlySet<number>) => number {
  const share = 1 - limit.acceptedChance;
  const least = problem.candidates.map(({ usage }) => {
    const own = usage[limit.capacity.key];
    return own === undefined ? 0 : lowerTailMean(own, share);
  });
  const value = (place: number): number => problem.expectedValues[place] ?? 0;
  const byDensity = problem.candidates
    .map((_, place) => place)
    .filter((place) => value(place) > 0)
    .sort((a, b) => value(b) * (least[a] ?? 0) - value(a) * (least[b] ?? 0));
  return (usage, open) => {
    // A little room for rounding, as the check itself has it.
    let room = limit.plannable * (1 + 1e-9) + 1e-9 - lowerTailMean(usage, share);
    let hope = 0;
    for (const place of byDensity) {
      if (!open.has(place)) continue;
      const needed = least[place] ?? 0;
      if (needed <= room) hope += value(place);
      else return hope + (value(place) * Math.max(0, room)) / needed;
      room -= needed;
    }
    return hope;
  };
}

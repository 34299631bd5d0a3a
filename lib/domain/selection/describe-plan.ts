import { summariseDraws } from '../priority/summarise-draws';
import { exceedChance } from './exceed-chance';
import { usageOf, worthOf } from './plan-problem';
import type { Limit, PlanProblem } from './plan-problem';
import type { CapacityUse, Plan } from './types';

/** What a set is worth, what it uses of each capacity, and which one runs out first. */
export function describePlan(problem: PlanProblem, set: ReadonlySet<number>): Plan {
  const uses = problem.limits.map((limit) => describeUse(problem, set, limit));
  const mostLikely = uses.reduce<CapacityUse | null>((most, use) => (use.exceedChance > (most?.exceedChance ?? 0) ? use : most), null);
  return {
    projectIds: problem.candidates.flatMap(({ projectId }, place) => (set.has(place) ? [projectId] : [])),
    expectedValue: worthOf(problem, set),
    value: toInterval(valueOf(problem, set)),
    uses,
    runsOutFirst: mostLikely?.capacityKey ?? null,
  };
}

/** Value per year of a set, draw by draw. */
export function valueOf(problem: PlanProblem, set: ReadonlySet<number>): Float64Array {
  const total = new Float64Array(problem.count);
  problem.candidates.forEach(({ value }, place) => {
    if (set.has(place)) for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (value[i] as number);
  });
  return total;
}

function describeUse(problem: PlanProblem, set: ReadonlySet<number>, { capacity, plannable }: Limit): CapacityUse {
  const usage = usageOf(problem, set, capacity.key);
  const { mean } = summariseDraws(usage);
  return { capacityKey: capacity.key, plannable, usage: toInterval(usage), mean, exceedChance: exceedChance(usage, plannable) };
}

function toInterval(draws: Float64Array): Plan['value'] {
  const { p10, p50, p90 } = summariseDraws(draws);
  return { p10, p50, p90 };
}

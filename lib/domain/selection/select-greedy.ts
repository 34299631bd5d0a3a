import { findExceeded, isExceeded, keepsRules, worthOf } from './plan-problem';
import type { PlanProblem } from './plan-problem';

export type TakenFromTop = {
  readonly set: ReadonlySet<number>;
  /** The first project of the order that did not fit; null if all did. This is where the line is drawn. */
  readonly firstLeftOut: number | null;
};

/**
 * "Taken from the top": what must be done, then by falling median priority until the first project that does not fit
 * under every capacity at the accepted chance. Projects that rules keep out are passed over.
 */
export function takeFromTop(problem: PlanProblem): TakenFromTop {
  const state = startState(problem);
  for (const place of priorityOrder(problem)) {
    const needed = withNeeds(problem, place, state.set);
    if (needed === null || needed.length === 0) continue;
    if (!tryToAdd(problem, state, needed)) return { set: state.set, firstLeftOut: place };
  }
  return { set: state.set, firstLeftOut: null };
}

/** Fills from the top, past projects that do not fit: the start for the exact search, and the plan until it ends. */
export function fillGreedily(problem: PlanProblem): ReadonlySet<number> {
  const state = startState(problem);
  for (const place of priorityOrder(problem)) {
    const needed = withNeeds(problem, place, state.set);
    if (needed !== null && needed.length > 0 && worthOf(problem, needed) > 0) tryToAdd(problem, state, needed);
  }
  return state.set;
}

/** Whether the projects that must be done, with what they need, keep all rules and capacities. */
export function mustDoFits(problem: PlanProblem): boolean {
  const { set } = startState(problem);
  return keepsRules(problem, set) && findExceeded(problem, set).length === 0;
}

type State = { readonly set: Set<number>; readonly usage: Map<string, Float64Array> };

function startState(problem: PlanProblem): State {
  const state: State = { set: new Set(), usage: new Map(problem.limits.map(({ capacity }) => [capacity.key, new Float64Array(problem.count)])) };
  for (const place of problem.mustDo) add(problem, state, withNeeds(problem, place, state.set) ?? [place]);
  return state;
}

function priorityOrder({ candidates }: PlanProblem): number[] {
  return candidates.map((_, place) => place).sort((a, b) => (candidates[b]?.priority ?? 0) - (candidates[a]?.priority ?? 0));
}

/** The project and what it needs that is not in the set yet; null if a rule keeps any of them out. */
function withNeeds(problem: PlanProblem, place: number, set: ReadonlySet<number>): number[] | null {
  const added: number[] = [];
  const open = [place];
  while (open.length > 0) {
    const next = open.pop() as number;
    if (set.has(next) || added.includes(next)) continue;
    if (problem.excluded.has(next)) return null;
    added.push(next);
    for (const [from, needed] of problem.needs) if (from === next) open.push(needed);
  }
  const union = new Set([...set, ...added]);
  return problem.eitherOr.some((group) => group.filter((member) => union.has(member)).length > 1) ? null : added;
}

function tryToAdd(problem: PlanProblem, state: State, places: readonly number[]): boolean {
  const fits = problem.limits.every((limit) => {
    const sum = Float64Array.from(state.usage.get(limit.capacity.key) ?? []);
    for (const place of places) addInto(sum, problem.candidates[place]?.usage[limit.capacity.key]);
    return !isExceeded(limit, sum);
  });
  if (fits) add(problem, state, places);
  return fits;
}

function add(problem: PlanProblem, { set, usage }: State, places: readonly number[]): void {
  for (const place of places) {
    if (set.has(place)) continue;
    set.add(place);
    for (const [key, sum] of usage) addInto(sum, problem.candidates[place]?.usage[key]);
  }
}

function addInto(sum: Float64Array, usage: Float64Array | undefined): void {
  if (usage === undefined) return;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (usage[i] as number);
}

import { fail, succeed } from '../shared/result';
import type { Result } from '../shared/result';
import { buildSelectionProgram, variableOf } from './build-selection-program';
import type { Row } from './build-selection-program';
import { lowerTailRow, marginRow } from './capacity-rows';
import { describePlan } from './describe-plan';
import { findExceeded, keepsRules, preparePlan, worthOf } from './plan-problem';
import type { PlanProblem } from './plan-problem';
import { proveBestSet } from './prove-best-set';
import { fillGreedily, mustDoFits } from './select-greedy';
import type { BestSet, PlanRequest, Proof, SolveProgram } from './types';

/** The gap that is asked for: differences below it mean nothing beside the uncertainty of any input. */
export const WANTED_GAP = 0.001;

export type SelectionEffort = {
  /** Rounds of the search with a margin, each one solve; it rarely needs ten. */
  readonly marginRounds: number;
  /** Sets looked at to prove the result, if there are at most `provable` candidates; more are rarely proven in time. */
  readonly nodes: number;
  readonly provable: number;
  /** Gap of the proof. */
  readonly gap: number;
};

export const DEFAULT_EFFORT: SelectionEffort = { marginRounds: 40, nodes: 20_000, provable: 40, gap: WANTED_GAP };

/**
 * The set with the highest expected value that keeps every rule, and every capacity so that the chance to exceed it is
 * at most what is accepted, counted in the joint draws. Three steps: greedy; a mixed-integer program with a margin for
 * spread, tightened until its set fits in the draws; branch and bound on the draws, which proves or improves the better
 * of the two if the candidates are few enough. Whatever comes out was checked in the draws.
 *
 * @param known a set that is known to be allowed, such as that of a smaller capacity
 * @returns a failure in words if even what must be done does not fit
 */
export async function selectBestSet(
  request: PlanRequest,
  solve: SolveProgram,
  effort: Partial<SelectionEffort> = {},
  known: readonly string[] = [],
): Promise<Result<BestSet>> {
  const prepared = preparePlan(request);
  if (!prepared.ok) return prepared;
  const problem = prepared.value;
  const { marginRounds, nodes, provable, gap } = { ...DEFAULT_EFFORT, ...effort };
  const start = bestOf(problem, [fillGreedily(problem), placesOf(problem, known)].filter((set) => isAllowed(problem, set)));
  if (problem.candidates.length === 0) return succeed({ plan: describePlan(problem, new Set()), proof: { kind: 'exact', gap: 0 } });
  const withMargin = await searchWithMargin(problem, solve, marginRounds);
  const found = bestOf(problem, [start, withMargin].filter((set) => set !== null));
  const { set, isComplete } = proveBestSet(problem, found, gap, problem.candidates.length > provable ? 0 : nodes);
  const proof: Proof = isComplete ? { kind: 'exact', gap } : withMargin === null ? { kind: 'none' } : { kind: 'withMargin', gap: WANTED_GAP };
  if (set !== null) return succeed({ plan: describePlan(problem, set), proof });
  return fail(
    mustDoFits(problem)
      ? 'No set of projects keeps all the rules.'
      : 'What must be done does not fit: raise a capacity, accept a higher chance to exceed it, or take a project off.',
  );
}

type ChosenSet = ReadonlySet<number>;

/** Adds supporting planes of mean + κ · sd until the program's own choice fits in the draws. Null if it finds none. */
async function searchWithMargin(problem: PlanProblem, solve: SolveProgram, rounds: number): Promise<ChosenSet | null> {
  const rows = problem.limits.map((limit) => lowerTailRow(problem, limit));
  for (let round = 0; round < rounds; round++) {
    const set = await choose(problem, solve, rows);
    if (set === null) return null;
    const exceeded = findExceeded(problem, set);
    if (exceeded.length === 0) return set;
    for (const limit of exceeded) rows.push(marginRow(problem, set, limit));
  }
  return null;
}

async function choose(problem: PlanProblem, solve: SolveProgram, rows: readonly Row[]): Promise<ChosenSet | null> {
  const { Status, Columns } = await solve(buildSelectionProgram(problem, rows));
  if (Status !== 'Optimal') return null;
  const places = problem.candidates.map((_, place) => place);
  return new Set(places.filter((place) => (Columns[variableOf(place)]?.Primal ?? 0) > 0.5));
}

function isAllowed(problem: PlanProblem, set: ChosenSet): boolean {
  return keepsRules(problem, set) && findExceeded(problem, set).length === 0;
}

function placesOf({ candidates }: PlanProblem, projectIds: readonly string[]): ChosenSet {
  return new Set(candidates.flatMap(({ projectId }, place) => (projectIds.includes(projectId) ? [place] : [])));
}

function bestOf(problem: PlanProblem, sets: readonly ChosenSet[]): ChosenSet | null {
  return sets.reduce<ChosenSet | null>((best, set) => (best === null || worthOf(problem, set) > worthOf(problem, best) ? set : best), null);
}

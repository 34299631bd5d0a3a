import type { Interval } from '../shared/interval';
import type { RoleKey } from '../scoring/criterion';

/**
 * What is used up. `role` is in person-weeks, `compute` in GPU-hours, `labels` in labels; `labelMoney` is what the labels
 * cost, `money` that and compute and all other spending, in the workspace's currency.
 */
export type Resource =
  | { readonly kind: 'role'; readonly role: RoleKey }
  | { readonly kind: 'compute' }
  | { readonly kind: 'money' }
  | { readonly kind: 'labelMoney' }
  | { readonly kind: 'labels' };

/** How much of one resource there is in the planning period. */
export type Capacity = {
  readonly key: string;
  readonly name: string;
  readonly resource: Resource;
  readonly available: number;
  /** Share of this capacity that keeps existing systems running and is not planned, 0 to 1. */
  readonly lightsOnShare?: number;
  /** Chance to exceed that is accepted for this capacity; the plan's own if not given. */
  readonly acceptedChance?: number;
};

export type SelectionConstraint =
  | { readonly kind: 'mustDo'; readonly projectId: string }
  /** Not in this plan. */
  | { readonly kind: 'exclude'; readonly projectId: string }
  /** At most one of them. */
  | { readonly kind: 'eitherOr'; readonly projectIds: readonly string[] }
  /** `projectId` only together with `neededId`, unless that one is finished already. */
  | { readonly kind: 'needs'; readonly projectId: string; readonly neededId: string }
  /** Not in a planning period that starts before `from`, an ISO date. */
  | { readonly kind: 'notBefore'; readonly projectId: string; readonly from: string };

/** A project as the plan sees it: draws of its value and of what it uses. Every array has as many draws as the others. */
export type PlanCandidate = {
  readonly projectId: string;
  /** Value per year × chance of success, draw by draw. */
  readonly value: Float64Array;
  /** Median priority: the order of "taken from the top". */
  readonly priority: number;
  /** By capacity key; a missing key means nothing is used. */
  readonly usage: Readonly<Record<string, Float64Array>>;
};

export type PlanRequest = {
  readonly candidates: readonly PlanCandidate[];
  readonly capacities: readonly Capacity[];
  readonly constraints: readonly SelectionConstraint[];
  /** Chance to exceed each capacity that is accepted, above 0 and below 1. */
  readonly acceptedChance: number;
  /** First day of the planning period, an ISO date: decides "not before". */
  readonly periodStart: string;
  readonly finishedProjectIds?: readonly string[];
};

export type CapacityUse = {
  readonly capacityKey: string;
  /** What can be planned: available less the lights-on share. */
  readonly plannable: number;
  readonly usage: Interval;
  readonly mean: number;
  /** Chance that the selected projects use more than is plannable. */
  readonly exceedChance: number;
};

export type Plan = {
  readonly projectIds: readonly string[];
  /** Expected value per year, summed. */
  readonly expectedValue: number;
  readonly value: Interval;
  readonly uses: readonly CapacityUse[];
  /** The capacity most likely to be exceeded; null if none can be. */
  readonly runsOutFirst: string | null;
};

/** How good the best set is known to be. */
export type Proof =
  /** No allowed set is worth more by a larger share than `gap`. */
  | { readonly kind: 'exact'; readonly gap: number }
  /** The same, among sets whose mean use and a margin for its spread fit every capacity; see docs/method/priority.md. */
  | { readonly kind: 'withMargin'; readonly gap: number }
  /** Found by filling from the top; nothing is proven. */
  | { readonly kind: 'none' };

export type BestSet = { readonly plan: Plan; readonly proof: Proof };

/** What one more unit of a capacity would buy. */
export type OneMoreUnit = {
  readonly capacityKey: string;
  readonly unit: number;
  /** Mean gain in value per year. */
  readonly gain: number;
  /** The gain draw by draw. */
  readonly gainInterval: Interval;
  /** Share of draws in which the new plan is worth more. */
  readonly helpsShare: number;
  readonly added: readonly string[];
  readonly dropped: readonly string[];
};

/** The part of a solver's answer that is read; HiGHS returns it in this shape. */
export type ProgramSolution = {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Index: number; readonly Primal?: number }>>;
};

/** Solves a mixed-integer program given in CPLEX LP format, to a gap of at most 0.1 %. */
export type SolveProgram = (lp: string) => Promise<ProgramSolution>;

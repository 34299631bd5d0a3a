import type { Interval } from '../shared/interval';
import type { RoleKey } from '../scoring/criterion';

/** What is used up. `role` is in person-weeks, `compute` in GPU-hours, `money` in the workspace's currency, `labels` in labels. */
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

/** A must-do that can't be kept, or a set of constraints that contradict each other, in words. */
export type BestSet = {
  readonly plan: Plan;
  /** Proven: no allowed set is better by more than this share of the expected value. Null while only the greedy set is known. */
  readonly gap: number | null;
};

import type { SharedDriver } from '../priority/types';
import type { ScoredProject } from '../scoring/answer';
import type { ScoringModel, Weights } from '../scoring/scoring-model';
import type { Capacity, SelectionConstraint } from '../selection/types';

/** Everything a ranking and a plan are computed from. Plain JSON: it is frozen in snapshots and sent to workers. */
export type PortfolioInputs = {
  readonly seed: string;
  /** Number of draws, at least 2. */
  readonly draws: number;
  readonly model: ScoringModel;
  readonly weights?: Weights;
  readonly projects: readonly ScoredProject[];
  readonly drivers: readonly SharedDriver[];
  readonly capacities: readonly Capacity[];
  readonly constraints: readonly SelectionConstraint[];
  /** Chance to exceed each capacity that the plan may take. */
  readonly acceptedChance: number;
  /** First day of the planning period, an ISO date. */
  readonly periodStart: string;
  readonly finishedProjectIds: readonly string[];
};

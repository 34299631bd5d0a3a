import type { Interval } from '../shared/interval';
import type { Criterion, RoleKey } from './criterion';

/** What is assumed where nobody has answered. Part of the model, so it is versioned with it. */
export type Assumptions = {
  /** Price of one hour saved or spent, in the workspace's currency. */
  readonly moneyPerHour: number;
  /** Price of one GPU-hour. */
  readonly moneyPerGpuHour: number;
  /** Chance of success of a project for which nobody stated one. */
  readonly success: Interval;
  /**
   * Person-weeks of a project whose cost was only rated: `atZero` for rating 0, `atTen` for rating 10,
   * geometric in between, and uncertain by `factor` (P90 divided by P50).
   */
  readonly ratedEffort: { readonly atZero: number; readonly atTen: number; readonly factor: number };
  /** How effort that was not given by role is split; sums to 1. */
  readonly roleShares: Readonly<Record<RoleKey, number>>;
  /** Correlation between the efforts of one project (Gaussian copula), 0 to below 1. */
  readonly effortCorrelation: number;
  /** What one impact point is worth a year, or null: then projects in points are ranked apart from those in money. */
  readonly moneyPerPoint: number | null;
  /** A single number is read as P50 with P10 = number / factor and P90 = number · factor. From the team's own record where there is one. */
  readonly singleNumberFactor: number;
};

/** The questions, their weights and the assumptions, as one version. Old scores keep the version they were given under. */
export type ScoringModel = {
  readonly id: string;
  readonly version: number;
  readonly currency: string;
  readonly criteria: readonly Criterion[];
  readonly assumptions: Assumptions;
};

/** Weights by criterion key that replace those of the model: what the sliders change. */
export type Weights = Readonly<Record<string, number>>;

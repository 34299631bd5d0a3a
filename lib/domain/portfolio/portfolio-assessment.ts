import type { Basis, ProjectPriority } from '../priority/types';
import type { BestSet, OneMoreUnit, Plan } from '../selection/types';

/** Heights at equal steps of the logarithm of the value, from `start` to `end`; only their ratios matter. */
export type LogDensity = { readonly start: number; readonly end: number; readonly heights: readonly number[] };

/** How far apart the scorers of one project are. */
export type Disagreement = {
  readonly scorers: number;
  /** Highest over lowest median of what the scorers expect the priority to be; 1 where one person scored. */
  readonly factor: number;
};

/** A ranking with a plan, as plain JSON: what a page shows and a snapshot freezes. */
export type PortfolioAssessment = {
  readonly projects: readonly ProjectPriority[];
  readonly cutValue: Readonly<Record<Basis, number | null>>;
  /** By project id. */
  readonly densities: Readonly<Record<string, LogDensity>>;
  readonly disagreement: Readonly<Record<string, Disagreement>>;
  /** Taken from the top, before the first project that does not fit. */
  readonly fromTop: Plan;
  /** That project; null where all fit. The cut lies just above it. */
  readonly firstLeftOutId: string | null;
  /** Filled from the top, past projects that do not fit. */
  readonly greedy: Plan;
  /** How the constraints contradict each other, in words. */
  readonly problem: string | null;
};

/** The best set, found by a mixed-integer program. */
export type SolvedPlan = {
  /** Null where the constraints contradict each other; `problem` says how. */
  readonly best: BestSet | null;
  readonly problem: string | null;
  /** Largest gain first; empty where the portfolio is too large to solve again for every capacity. */
  readonly oneMore: readonly OneMoreUnit[];
  /** Where it is too large: how many projects compete, and up to how many it is solved again. */
  readonly tooMany: { readonly candidates: number; readonly most: number } | null;
};

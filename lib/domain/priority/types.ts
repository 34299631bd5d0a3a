import type { Interval } from '../shared/interval';
import type { RoleKey } from '../scoring/criterion';
import type { ScorerWeights } from '../scoring/answer';
import type { UnresolvedReason } from '../scoring/resolve-score';
import type { Weights } from '../scoring/scoring-model';
import type { DriverPart } from './driver-parts';

/**
 * Something that makes several projects err together (the price of labels, hiring, the price of compute):
 * a factor around 1 on one part of each project that names it. Drawn once per driver, not once per project.
 */
export type SharedDriver = {
  readonly id: string;
  readonly name: string;
  readonly affects: DriverPart;
  readonly factor: Interval;
};

export type DrawOptions = {
  readonly seed: string | number;
  /** Number of draws, at least 2. */
  readonly draws: number;
  readonly drivers?: readonly SharedDriver[];
  readonly scorerWeights?: ScorerWeights;
};

export type PriorityOptions = {
  /** Replace the model's weights; keys that are missing keep theirs. */
  readonly weights?: Weights;
  /** How much one person-week of a role counts as scarce; 1 if not given. */
  readonly scarcity?: Readonly<Record<RoleKey, number>>;
  /** Where the cut lies: after so many projects, or at a priority. Without it P(above the cut) is not computed. */
  readonly cut?: Cut;
  /** Also say which inputs the priority and the order hang on; costs three times as much again. */
  readonly withSensitivity?: boolean;
};

export type Cut = { readonly kind: 'rank'; readonly places: number } | { readonly kind: 'priority'; readonly value: number };

/** The unit a priority is in. Ranks are given within one basis; points are never compared with money. */
export type Basis = 'money' | 'points';

/** Five quantiles and the mean of one distribution. */
export type Summary = {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly mean: number;
};

/** Why a project has no priority. */
export type UnscoredReason = UnresolvedReason | 'effortMayBeZero';

export type InputShare = {
  /** Criterion key, `driver:<id>`, `assumed:<what>`, or `scorers`: their disagreement. */
  readonly input: string;
  /** Share of the variance of the (log) priority that this input explains by itself, 0 to 1. */
  readonly share: number;
};

/** How far one input moves a project in the order. */
export type OrderShift = {
  /** As in `InputShare`. */
  readonly input: string;
  /** Places by which the expected rank would move, on average, if one knew in which half of its range the input lies. */
  readonly places: number;
  /** By how much the chance to lie above the cut would move; null without a cut. */
  readonly aboveCut: number | null;
};

export type RankedProject = {
  readonly status: 'ranked';
  readonly projectId: string;
  readonly basis: Basis;
  /** Position by median priority within the basis, from 1. Equal medians share the better place. */
  readonly rank: number;
  /** Rank among all projects of the basis, draw by draw. */
  readonly rankInterval: Interval;
  /** Money (or points) per year if it succeeds, less the cost to run. */
  readonly impact: Summary;
  readonly success: Summary;
  /** Mean of impact × success: what the plan adds up. */
  readonly expectedValue: number;
  /** Person-weeks. */
  readonly effort: Summary;
  /** value ÷ scarce effort. */
  readonly priority: Summary;
  /** Share of draws in which the priority lies above the cut; null without a cut. */
  readonly aboveCut: number | null;
  /** Largest first; empty unless asked for. */
  readonly sensitivity: readonly InputShare[];
  /** What moves its rank, most places first; empty unless asked for. */
  readonly orderShifts: readonly OrderShift[];
  readonly effortBasis: 'stated' | 'rated';
  readonly successAssumed: boolean;
};

export type UnscoredProject = {
  readonly status: 'unscored';
  readonly projectId: string;
  readonly reason: UnscoredReason;
};

export type ProjectPriority = RankedProject | UnscoredProject;

/** Draws of one project's results; draw i of every project belongs together. */
export type ResultDraws = {
  readonly impact: Float64Array;
  readonly success: Float64Array;
  readonly value: Float64Array;
  readonly effort: Float64Array;
  /** Single precision: half the memory, and more figures than anyone reads. */
  readonly priority: Float32Array;
};

export type PriorityResult = {
  /** Money first, then points, each by rank; then those without a priority, in the order given. */
  readonly projects: readonly ProjectPriority[];
  /** The priority at the cut, by basis; null where nothing is cut off. */
  readonly cutValue: Readonly<Record<Basis, number | null>>;
  /** Of ranked projects. */
  readonly draws: ReadonlyMap<string, ResultDraws>;
  /** Of ranked projects: in how many draws the project held rank i + 1. */
  readonly rankCounts: ReadonlyMap<string, Uint32Array>;
};

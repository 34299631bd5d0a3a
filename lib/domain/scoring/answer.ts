import type { Interval } from '../shared/interval';

/** Who or what filled an answer in. */
export type AnswerSource = 'person' | 'triage' | 'accuracyCost' | 'estimate' | 'import';

export const ANSWER_SOURCES = [
  'person',
  'triage',
  'accuracyCost',
  'estimate',
  'import',
] as const satisfies readonly AnswerSource[];

/** One scorer's answer to one criterion, in the unit of its scale. A certain answer has three equal quantiles. */
export type Answer = {
  readonly criterionKey: string;
  readonly scorerId: string;
  readonly interval: Interval;
  readonly source: AnswerSource;
  /** As it was typed, so that it can be edited as it was typed. */
  readonly text?: string;
  readonly note?: string;
};

/** What the priority of a project is computed from. Plain JSON. */
export type ScoredProject = {
  readonly id: string;
  readonly name: string;
  readonly answers: readonly Answer[];
  /** Drivers that this project shares with others; see SharedDriver. */
  readonly driverIds?: readonly string[];
};

/** How much a scorer's distribution counts in the pool; equal if not given. */
export type ScorerWeights = Readonly<Record<string, number>>;

import type { Interval } from '../shared/interval';
import type { AnswerSource } from './answer';

/** An answer as it is edited: what was typed, and what it was read as; null where only a note was left. */
export type SheetAnswer = {
  readonly criterionKey: string;
  readonly text: string;
  readonly interval: Interval | null;
  readonly wasWidened: boolean;
  readonly source: AnswerSource;
  readonly note: string;
};

/** One scorer's answers on one project under one version of the model. */
export type Sheet = {
  readonly id: string;
  readonly scorerId: string;
  readonly scorer: string;
  readonly modelVersion: number;
  /** Null while it does not count yet. */
  readonly submittedAt: string | null;
  readonly answers: readonly SheetAnswer[];
};

/** Whose answers may be seen: one's own at any time, others' once one's own are in, or by who cannot score at all. */
export type SheetReader = { readonly personId: string; readonly mayScore: boolean };

export type ProjectSheets = {
  readonly own: Sheet | null;
  /** Null while they are hidden: they have not even been read then. */
  readonly others: readonly Sheet[] | null;
  /** How many others have submitted; this much is no secret. */
  readonly otherScorers: number;
};

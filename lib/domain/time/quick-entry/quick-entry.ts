import type { NamedChoice } from './match-names';

export type ActivityChoice = NamedChoice & {
  /** What its entries count, where they count: labels. */
  readonly unit: string | null;
};

export type ExperimentChoice = { readonly id: string; readonly projectId: string; readonly number: number };

/** What the words may mean in this workspace. */
export type Vocabulary = {
  readonly projects: readonly NamedChoice[];
  readonly activities: readonly ActivityChoice[];
  readonly experiments: readonly ExperimentChoice[];
};

export type SpanKind = 'duration' | 'date' | 'times' | 'activity' | 'project' | 'experiment' | 'quantity';

/** A part of the text that was understood, from the character `start` to before `end`. */
export type Span = { readonly kind: SpanKind; readonly start: number; readonly end: number; readonly isCertain: boolean };

/** What keeps the entry from being written, and the choices that would mend it. */
export type QuickEntryProblem = {
  readonly kind: SpanKind;
  readonly message: string;
  readonly span: Span | null;
  readonly choices: readonly NamedChoice[];
};

/** An entry as its words say it. What they don't say is null. */
export type QuickEntry = {
  /** The day it counts for. */
  readonly date: string;
  readonly seconds: number | null;
  /** Minutes since midnight of that day; an end beyond 1440 lies on the next day. */
  readonly startMinutes: number | null;
  readonly endMinutes: number | null;
  readonly activityId: string | null;
  readonly projectId: string | null;
  readonly experimentId: string | null;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly note: string;
  readonly spans: readonly Span[];
  readonly problems: readonly QuickEntryProblem[];
};

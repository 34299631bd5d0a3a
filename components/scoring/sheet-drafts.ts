import type { AnswerSource } from '@/lib/domain/scoring/answer';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import type { Interval } from '@/lib/domain/shared/interval';

/** One answer as it stands in the window. */
export type Draft = {
  readonly text: string;
  readonly note: string;
  readonly source: AnswerSource;
  readonly interval: Interval | null;
  /** `unreadable` text is kept in the field and not saved. */
  readonly state: 'saved' | 'waiting' | 'unreadable';
  /** Counts how often something other than typing has filled the field, which then has to be drawn anew. */
  readonly filled: number;
};

export type Drafts = Readonly<Record<string, Draft>>;

type Stored = { readonly criterionKey: string; readonly text: string; readonly note: string; readonly source: AnswerSource; readonly interval: Interval | null };

export const EMPTY_DRAFT: Draft = { text: '', note: '', source: 'person', interval: null, state: 'saved', filled: 0 };

export function readDraft(criterion: Criterion, model: ScoringModel, text: string) {
  return parseRange(text, { scale: criterion.scale, singleNumberFactor: model.assumptions.singleNumberFactor });
}

/** A draft after a change by the person or a calculator. */
export function changeDraft(draft: Draft, change: Partial<Pick<Draft, 'text' | 'note' | 'source'>>, criterion: Criterion, model: ScoringModel): Draft {
  const next = { ...draft, ...change };
  if (next.text.trim() === '') return { ...next, interval: null, state: 'waiting' };
  const reading = readDraft(criterion, model, next.text);
  return reading.ok ? { ...next, interval: reading.interval, state: 'waiting' } : { ...next, interval: null, state: 'unreadable' };
}

/** What the server holds, over what was in the window before; what is not saved yet stays. */
export function mergeStored(drafts: Drafts, stored: readonly Stored[]): Drafts {
  const given = new Map(stored.map((answer) => [answer.criterionKey, answer]));
  const keys = new Set([...Object.keys(drafts), ...given.keys()]);
  return Object.fromEntries(Array.from(keys, (key) => [key, mergeOne(drafts[key] ?? EMPTY_DRAFT, given.get(key))]));
}

function mergeOne(draft: Draft, stored: Stored | undefined): Draft {
  if (draft.state !== 'saved') return draft;
  const { text, note, source, interval } = stored ?? EMPTY_DRAFT;
  return { text, note, source, interval, state: 'saved', filled: text === draft.text && note === draft.note ? draft.filled : draft.filled + 1 };
}

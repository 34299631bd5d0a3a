import { matchNames, type NamedChoice, type NameMatch } from './match-names';
import type { ActivityChoice, Span, SpanKind, Vocabulary } from './quick-entry';
import { readDate } from './read-date';
import { readDuration } from './read-duration';
import { readQuantity, type Quantity } from './read-quantity';
import { readTimes, type Times } from './read-times';
import { splitWords, type Token } from './tokens';

/** What was read, word by word, before it is judged. */
export type WordReading = {
  seconds: number | null;
  date: string | null;
  times: Times | null;
  activities: readonly ActivityChoice[];
  projects: readonly NamedChoice[];
  experimentNumber: number | null;
  quantity: Quantity | null;
  /** Spans that are no part of the note. */
  readonly spans: Span[];
  /** Spans that the note keeps. */
  readonly noteSpans: Span[];
  /** Small words between names, which say nothing. */
  readonly skipped: { readonly start: number; readonly end: number }[];
};

type Cursor = { readonly tokens: readonly Token[]; at: number; isInNote: boolean; readonly hasDuration: boolean };

const CONNECTORS = new Set(['for', 'on', 'in', 'of', 'at', '-', '–', '·', ':', '/', '+', '&']);
/** Within a note only a whole word of some length is taken for a name. */
const LEAST_IN_NOTE = 4;

/** Reads from left to right; the first meaning that fits a place is taken, and each kind is taken once. */
export function readWords(text: string, vocabulary: Vocabulary, today: string): WordReading {
  const tokens = splitWords(text);
  const hasDuration = tokens.some((_, at) => readDuration(tokens, at) !== null);
  const reading: WordReading = { seconds: null, date: null, times: null, activities: [], projects: [], experimentNumber: null, quantity: null, spans: [], noteSpans: [], skipped: [] };
  const cursor: Cursor = { tokens, at: 0, isInNote: false, hasDuration };
  while (cursor.at < tokens.length) {
    const length = readFigures(reading, cursor, today) || readNames(reading, cursor, vocabulary) || readCount(reading, cursor) || skipConnector(reading, cursor, vocabulary);
    if (length === 0) cursor.isInNote = true;
    cursor.at += Math.max(1, length);
  }
  return reading;
}

/** Date, times, duration and experiment: forms that no other word has, so they count anywhere. Answers how many words they took. */
function readFigures(reading: WordReading, { tokens, at, hasDuration }: Cursor, today: string): number {
  const date = reading.date === null ? readDate(tokens, at, today) : null;
  if (date) {
    reading.date = date.value;
    return note(reading.spans, 'date', tokens, at, date.length);
  }
  const times = reading.times === null ? readTimes(tokens, at, !hasDuration) : null;
  if (times) {
    reading.times = times.value;
    return note(reading.spans, 'times', tokens, at, times.length);
  }
  const duration = reading.seconds === null ? readDuration(tokens, at) : null;
  if (duration) {
    const isDateNext = duration.length > 1 && readDate(tokens, at + duration.length - 1, today) !== null;
    const short = isDateNext ? readDuration(tokens.slice(0, at + duration.length - 1), at) : null;
    reading.seconds = (short ?? duration).value;
    return note(reading.spans, 'duration', tokens, at, (short ?? duration).length);
  }
  const experiment = reading.experimentNumber === null ? /^e(\d{1,5})$/.exec(tokens[at]?.text ?? '')?.[1] : undefined;
  if (experiment === undefined) return 0;
  reading.experimentNumber = Number(experiment);
  return note(reading.spans, 'experiment', tokens, at, 1);
}

/** The better of what the words name among activities and projects. */
function readNames(reading: WordReading, cursor: Cursor, vocabulary: Vocabulary): number {
  const { tokens, at, isInNote } = cursor;
  const activity = reading.activities.length === 0 ? accept(matchNames(vocabulary.activities, tokens, at), cursor) : null;
  const project = reading.projects.length === 0 ? accept(matchNames(vocabulary.projects, tokens, at), cursor) : null;
  const spans = isInNote ? reading.noteSpans : reading.spans;
  if (activity && activity.rank >= (project?.rank ?? 0)) {
    reading.activities = activity.choices;
    return note(spans, 'activity', tokens, at, activity.length, activity.choices.length === 1);
  }
  if (!project) return 0;
  reading.projects = project.choices;
  return note(spans, 'project', tokens, at, project.length, project.choices.length === 1);
}

function accept<Choice extends NamedChoice>(match: NameMatch<Choice> | null, { tokens, at, isInNote }: Cursor): NameMatch<Choice> | null {
  if (!match || !isInNote) return match;
  const isClear = match.choices.length === 1 && match.isWhole && (tokens[at]?.text.length ?? 0) >= LEAST_IN_NOTE;
  return isClear ? match : null;
}

function readCount(reading: WordReading, { tokens, at }: Cursor): number {
  const counts = reading.activities.length === 1 && reading.activities[0]?.unit !== null;
  const quantity = reading.quantity === null ? readQuantity(tokens, at, counts) : null;
  if (!quantity) return 0;
  reading.quantity = quantity.value;
  return note(reading.noteSpans, 'quantity', tokens, at, quantity.length);
}

/** "for customs": the small word is left out of the note if a name follows. */
function skipConnector(reading: WordReading, cursor: Cursor, { activities, projects }: Vocabulary): number {
  const { tokens, at, isInNote } = cursor;
  const token = tokens[at];
  if (isInNote || !token || !CONNECTORS.has(token.text)) return 0;
  const leadsOn = /^[^\p{L}]$/u.test(token.text) || (reading.activities.length === 0 && matchNames(activities, tokens, at + 1)) || (reading.projects.length === 0 && matchNames(projects, tokens, at + 1));
  if (!leadsOn) return 0;
  reading.skipped.push({ start: token.start, end: token.end });
  return 1;
}

function note(spans: Span[], kind: SpanKind, tokens: readonly Token[], at: number, length: number, isCertain = true): number {
  const [first, last] = [tokens[at], tokens[at + length - 1]];
  if (first && last) spans.push({ kind, start: first.start, end: last.end, isCertain });
  return length;
}

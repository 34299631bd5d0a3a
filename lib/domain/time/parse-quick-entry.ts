import type { NamedChoice } from './quick-entry/match-names';
import type { QuickEntry, QuickEntryProblem, Span, SpanKind, Vocabulary } from './quick-entry/quick-entry';
import { readWords, type WordReading } from './quick-entry/read-words';
import type { Times } from './quick-entry/read-times';

const DAY_MINUTES = 1440;
/** Longer than this, an end before its beginning is a slip, not a night's work. */
const LONGEST_NIGHT_MINUTES = 12 * 60;

type Context = {
  /** The day it is where the person is, ISO. */
  readonly today: string;
  /** The project that is meant where none is named. */
  readonly projectId?: string | null;
};

/**
 * Reads a line such as "1h 20 labeling customs checked 210 yesterday" as a time entry: duration or times, day, activity, project,
 * experiment (E24), quantity, and the rest as its note. What fits several names is reported with them, never guessed.
 *
 * @returns the entry, the spans of the text that were understood, and what keeps it from being written
 * @example parseQuickEntry('90m eval customs', vocabulary, { today: '2026-11-20' }).seconds // 5400
 */
export function parseQuickEntry(text: string, vocabulary: Vocabulary, { today, projectId = null }: Context): QuickEntry {
  const reading = readWords(text, vocabulary, today);
  const time = readTime(reading);
  const experiment = findExperiment(reading, vocabulary, projectId);
  const activity = single(reading.activities);
  const spans = [...reading.spans, ...reading.noteSpans].toSorted((a, b) => a.start - b.start);
  return {
    date: reading.date ?? today,
    ...time.value,
    activityId: activity?.id ?? null,
    projectId: single(reading.projects)?.id ?? experiment.projectId ?? (reading.projects.length === 0 ? projectId : null),
    experimentId: experiment.id,
    quantity: reading.quantity?.amount ?? null,
    quantityUnit: reading.quantity && (activity?.unit ?? reading.quantity.unit),
    note: readNote(text, reading),
    spans,
    problems: [...time.problems, ...judgeNames(reading, spans), ...experiment.problems],
  };
}

type TimeReading = { readonly value: Pick<QuickEntry, 'seconds' | 'startMinutes' | 'endMinutes'>; readonly problems: readonly QuickEntryProblem[] };

function readTime({ seconds, times, spans }: WordReading): TimeReading {
  const span = spans.find(({ kind }) => kind === (times ? 'times' : 'duration')) ?? null;
  const refuse = (message: string): TimeReading => ({ value: { seconds: null, startMinutes: null, endMinutes: null }, problems: [{ kind: span?.kind ?? 'duration', message, span, choices: [] }] });
  if (times === null && seconds === null) return refuse('How long? For example 1h 20, 90m or 9-10:30');
  const worked = seconds ?? spanOf(times) * 60;
  if (times && seconds === null && times.end === null) return refuse('Until when? For example 9:15 to 10');
  if (worked === 0) return refuse('No time is left between its beginning and its end');
  if (worked > DAY_MINUTES * 60) return refuse('A day has 24 hours');
  if (times && times.end !== null && times.end < times.start && spanOf(times) > LONGEST_NIGHT_MINUTES) return refuse('It ends before it starts');
  if (times && times.end !== null && worked > spanOf(times) * 60) return refuse('It is longer than from its beginning to its end');
  const startMinutes = times?.start ?? null;
  const endMinutes = times === null ? null : times.start + (times.end === null ? worked / 60 : spanOf(times));
  return { value: { seconds: worked, startMinutes, endMinutes }, problems: [] };
}

/** From beginning to end in minutes, over midnight if the end is the earlier. */
function spanOf(times: Times | null): number {
  if (times === null || times.end === null) return 0;
  return times.end >= times.start ? times.end - times.start : times.end + DAY_MINUTES - times.start;
}

function judgeNames({ activities, projects }: WordReading, spans: readonly Span[]): QuickEntryProblem[] {
  const problems: QuickEntryProblem[] = [];
  const add = (kind: SpanKind, message: string, choices: readonly NamedChoice[]) => problems.push({ kind, message, choices, span: spans.find((span) => span.kind === kind) ?? null });
  if (activities.length === 0) add('activity', 'Which activity? For example labeling', []);
  if (activities.length > 1) add('activity', 'Which activity?', activities);
  if (projects.length > 1) add('project', 'Which project?', projects);
  return problems;
}

type FoundExperiment = { readonly id: string | null; readonly projectId: string | null; readonly problems: readonly QuickEntryProblem[] };

/** A number alone is enough where one project has it. */
function findExperiment({ experimentNumber: number, projects, spans }: WordReading, vocabulary: Vocabulary, ownProjectId: string | null): FoundExperiment {
  if (number === null) return { id: null, projectId: null, problems: [] };
  const span = spans.find(({ kind }) => kind === 'experiment') ?? null;
  const refuse = (message: string, choices: readonly NamedChoice[]): FoundExperiment => ({ id: null, projectId: null, problems: [{ kind: 'experiment', message, span, choices }] });
  const wanted = projects.length > 0 ? projects.map(({ id }) => id) : ownProjectId === null ? null : [ownProjectId];
  const found = vocabulary.experiments.filter((one) => one.number === number && (wanted === null || wanted.includes(one.projectId)));
  if (found.length === 0) return refuse(wanted === null ? `No project has an experiment ${number} to log on` : `The project has no experiment ${number} to log on`, []);
  const only = single(found);
  if (only) return { id: only.id, projectId: only.projectId, problems: [] };
  return projects.length > 1 ? { id: null, projectId: null, problems: [] } : refuse(`Several projects have an experiment ${number}; name the project`, vocabulary.projects.filter(({ id }) => found.some((one) => one.projectId === id)));
}

/** The text without what was understood; a quantity stays, since it stands in a sentence, unless it is all there is. */
function readNote(text: string, { spans, noteSpans, skipped }: WordReading): string {
  const without = (parts: readonly { readonly start: number; readonly end: number }[]): string => tidy(parts.toSorted((a, b) => b.start - a.start).reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
  const isOnlyQuantity = without([...spans, ...noteSpans.filter(({ kind }) => kind === 'quantity'), ...skipped]) === '';
  return isOnlyQuantity ? '' : without([...spans, ...skipped]);
}

function tidy(note: string): string {
  const text = note.replace(/\s+/g, ' ').replace(/ ([,;.!?])/g, '$1').replace(/^[\s,;:.·–-]+|[\s,;:·–-]+$/g, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function single<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

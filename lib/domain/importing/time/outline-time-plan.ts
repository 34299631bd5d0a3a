import type { Rejection } from '../project-draft';
import type { PlannedEntry, TimePlan } from './plan-time-import';
import { NEW, type Reference } from './time-draft';
import { wholeKey } from './time-keys';

/** Lines of a file that make no row, and why. */
export type LeftLines = {
  readonly rejections: readonly Rejection[];
  readonly running: readonly number[];
  readonly empty: readonly number[];
  readonly leftOut: readonly number[];
  /** Lines whose total was spread over days. */
  readonly spread: number;
};

/** Lines of the file, each counted once. */
type LineCounts = { readonly new: number; readonly changed: number; readonly same: number; readonly rejected: number; readonly skipped: number };

/** What is told of a plan of fifty thousand rows: sums, and a few rows of each kind. */
export type TimeOutline = Omit<LeftLines, 'rejections'> & {
  readonly counts: LineCounts;
  /** Entries that are new or changed, and their seconds. */
  readonly entries: number;
  readonly seconds: number;
  readonly tasks: number;
  /** References to something new that rows use: whoever only stands in lines that are rejected is not among them. */
  readonly newPeople: readonly Reference[];
  readonly newProjects: readonly Reference[];
  /** Projects of the workspace that entries belong to. */
  readonly projectIds: readonly string[];
  /** The first 500 of them, by line. */
  readonly rejections: readonly Rejection[];
  readonly rejectionCount: number;
  readonly spareParts: readonly { readonly line: number; readonly id: string }[];
  readonly overlapping: readonly number[];
  readonly lockedWeeks: readonly string[];
  readonly samples: readonly PlannedEntry[];
};

const MOST_REJECTIONS = 500;
const SAMPLES = { changed: 20, new: 10, same: 2 } as const;

export function outlineTimePlan(plan: TimePlan, file: LeftLines): TimeOutline {
  const { entries, tasks } = plan;
  const { running, empty, leftOut, spread } = file;
  const rejections = [...file.rejections, ...plan.rejections].toSorted((a, b) => a.line - b.line);
  const fileRejected = new Set(file.rejections.map(({ line }) => line));
  const written = entries.filter(({ kind }) => kind !== 'same');
  const some = (kind: keyof typeof SAMPLES): PlannedEntry[] => entries.filter((entry) => entry.kind === kind).slice(0, SAMPLES[kind]);
  return {
    counts: countLines(plan, rejections, [...running, ...empty, ...leftOut].filter((line) => !fileRejected.has(line))),
    entries: written.length,
    seconds: written.reduce((sum, { draft }) => sum + draft.fields.seconds, 0),
    tasks: tasks.filter(({ kind }) => kind !== 'same').length,
    newPeople: listReferences(plan, 'personId').filter((reference) => reference.startsWith(NEW)),
    newProjects: listReferences(plan, 'projectId').filter((reference) => reference.startsWith(NEW)),
    projectIds: listReferences({ entries, tasks: [] }, 'projectId').filter((reference) => !reference.startsWith(NEW)),
    rejections: rejections.slice(0, MOST_REJECTIONS),
    rejectionCount: rejections.length,
    spareParts: plan.spareParts.map(({ line, id }) => ({ line, id })),
    overlapping: plan.overlapping,
    lockedWeeks: plan.lockedWeeks,
    running, empty, leftOut, spread,
    samples: [...some('changed'), ...some('new'), ...some('same')],
  };
}

function listReferences({ entries, tasks }: Pick<TimePlan, 'entries' | 'tasks'>, field: 'personId' | 'projectId'): Reference[] {
  const references = new Set([...entries, ...tasks].map(({ draft }) => draft.fields[field]));
  return [...references].filter((reference) => reference !== null);
}

/** A line counts once: as new or changed if anything of it is. */
function countLines({ entries, tasks, spareParts }: TimePlan, rejections: readonly Rejection[], skipped: readonly number[]): LineCounts {
  const rows = [...entries, ...tasks];
  const counted = new Set(rejections.map(({ line }) => line));
  const rejected = counted.size;
  const take = (lines: readonly number[]): number => {
    const before = counted.size;
    for (const line of lines) counted.add(line);
    return counted.size - before;
  };
  // What came before and now passes midnight has a new part, and what no longer does has lost one: both are changed lines.
  const cut = [...spareParts.map(({ line }) => line), ...findCutAnew(entries)];
  const of = (kind: 'new' | 'changed' | 'same'): number => take(rows.filter((row) => row.kind === kind).map(({ draft }) => draft.line));
  const changed = take(cut);
  return { new: of('new'), changed: changed + of('changed'), same: of('same'), rejected, skipped: take(skipped) };
}

/** Lines whose work was here, and passes midnight now. */
function findCutAnew(entries: TimePlan['entries']): number[] {
  const known = new Set(entries.flatMap(({ kind, draft }) => (kind === 'new' ? [] : [draft.naturalKey])));
  return entries.flatMap(({ kind, draft }) => (kind === 'new' && known.has(wholeKey(draft.naturalKey)) && !known.has(draft.naturalKey) ? [draft.line] : []));
}

import { groupBy } from '../../shared/group-by';
import type { CalendarDay } from '../../time/calendar-day';
import { DAY_SECONDS, formatClock } from '../../time/duration';
import { weekOf } from '../../time/iso-week';
import { findOverlaps } from '../../time/overlaps';
import type { Rejection } from '../project-draft';
import type { EntryDraft, EntryFields, TaskDraft, TaskFields, TimeDrafts } from './time-draft';
import { listSpareParts } from './time-keys';

/** Something that an import has written before: as it is now, and as the file last said it is. */
export type KnownRow<Fields> = { readonly id: string; readonly fields: Fields; readonly imported: Partial<Fields> };

/** What the workspace holds that an import of hours depends on. */
export type KnownTime = {
  readonly entry: (naturalKey: string) => KnownRow<EntryFields> | undefined;
  readonly task: (naturalKey: string) => KnownRow<TaskFields> | undefined;
  /** Seconds that a person has logged on a day, without the entries of this file. */
  readonly loggedElsewhere: (personId: string, day: CalendarDay) => number;
  /** The Mondays of weeks that are locked. */
  readonly lockedWeeks: ReadonlySet<CalendarDay>;
  readonly nameOf: (personId: string) => string;
};

export type PlannedDraft<Draft, Fields> =
  | { readonly kind: 'new'; readonly draft: Draft }
  | { readonly kind: 'same'; readonly draft: Draft; readonly id: string }
  | { readonly kind: 'changed'; readonly draft: Draft; readonly id: string; readonly before: Fields; readonly change: Partial<Fields> };

export type PlannedEntry = PlannedDraft<EntryDraft, EntryFields>;
export type PlannedTask = PlannedDraft<TaskDraft, TaskFields>;

/** The part after midnight of work that no longer passes it. */
export type SparePart = { readonly line: number; readonly id: string; readonly before: EntryFields };

export type TimePlan = {
  readonly entries: readonly PlannedEntry[];
  readonly spareParts: readonly SparePart[];
  readonly tasks: readonly PlannedTask[];
  readonly rejections: readonly Rejection[];
  /** Lines that share time with another line of the same person; they are shown, not refused. */
  readonly overlapping: readonly number[];
  /** The Mondays of the locked weeks that lines were rejected for. */
  readonly lockedWeeks: readonly CalendarDay[];
};

/**
 * Compares what a file says with what the workspace holds. What the file says the same about as last time is left as it
 * is, even if it was edited here since. A line is taken whole or not at all.
 */
export function planTimeImport({ entries, tasks }: Pick<TimeDrafts, 'entries' | 'tasks'>, known: KnownTime): TimePlan {
  const planned = entries.map((draft) => planRow<EntryDraft, EntryFields>(draft, known.entry(draft.naturalKey)));
  const spareParts = listSpareParts(entries).flatMap(({ line, naturalKey }): SparePart[] => {
    const row = known.entry(naturalKey);
    return row ? [{ line, id: row.id, before: row.fields }] : [];
  });
  const locked = [...findLocked(planned, known), ...findLockedSpares(spareParts, known)];
  const rejected = [...locked, ...findOverfullDays(planned, known)];
  const lines = new Set(rejected.map(({ line }) => line));
  const kept = planned.filter(({ draft }) => !lines.has(draft.line));
  return {
    entries: kept,
    spareParts: spareParts.filter(({ line }) => !lines.has(line)),
    tasks: tasks.filter(({ line }) => !lines.has(line)).map((draft) => planRow<TaskDraft, TaskFields>(draft, known.task(draft.naturalKey))),
    rejections: rejected.map(({ line, column, reason }) => ({ line, column, reason })),
    overlapping: findOverlapping(kept),
    lockedWeeks: [...new Set(locked.map(({ week }) => week))].sort(),
  };
}

function planRow<Draft extends { readonly fields: Fields }, Fields extends object>(draft: Draft, known: KnownRow<Fields> | undefined): PlannedDraft<Draft, Fields> {
  if (!known) return { kind: 'new', draft };
  const names = Object.keys(draft.fields) as (keyof Fields)[];
  const differing = names.filter((name) => draft.fields[name] !== known.fields[name] && !(name in known.imported && draft.fields[name] === known.imported[name]));
  if (differing.length === 0) return { kind: 'same', draft, id: known.id };
  return { kind: 'changed', draft, id: known.id, before: known.fields, change: Object.fromEntries(differing.map((name) => [name, draft.fields[name]])) as Partial<Fields> };
}

function findLocked(planned: readonly PlannedEntry[], { lockedWeeks }: KnownTime): (Rejection & { week: CalendarDay })[] {
  if (lockedWeeks.size === 0) return [];
  return planned.flatMap((row) => {
    if (row.kind === 'same') return [];
    const days = row.kind === 'changed' ? [row.draft.fields.workDate, row.before.workDate] : [row.draft.fields.workDate];
    const week = days.map(weekOf).find((monday) => lockedWeeks.has(monday));
    return week === undefined ? [] : [rejectLocked(row.draft.line, week)];
  });
}

function findLockedSpares(spareParts: readonly SparePart[], { lockedWeeks }: KnownTime): (Rejection & { week: CalendarDay })[] {
  return spareParts.flatMap(({ line, before }) => (lockedWeeks.has(weekOf(before.workDate)) ? [rejectLocked(line, weekOf(before.workDate))] : []));
}

function rejectLocked(line: number, week: CalendarDay): Rejection & { week: CalendarDay } {
  return { line, column: null, reason: `The week of ${week} is locked.`, week };
}

const NAMED_LINES = 12;

/** Nobody works more than 24 hours on a day: which of its entries is wrong is not ours to guess, so none is taken. */
function findOverfullDays(planned: readonly PlannedEntry[], { loggedElsewhere, nameOf }: KnownTime): Rejection[] {
  const days = groupBy(planned, ({ draft: { fields } }) => `${fields.workDate} ${fields.personId}`);
  return [...days.values()].flatMap((rows): Rejection[] => {
    const fields = rows[0]?.draft.fields;
    if (!fields || rows.every(({ kind }) => kind === 'same')) return [];
    const inFile = rows.reduce((sum, { draft }) => sum + draft.fields.seconds, 0);
    const elsewhere = loggedElsewhere(fields.personId, fields.workDate);
    if (inFile + elsewhere <= DAY_SECONDS) return [];
    const lines = [...new Set(rows.map(({ draft }) => draft.line))].sort((a, b) => a - b);
    const named = lines.length > NAMED_LINES ? `${lines.slice(0, NAMED_LINES).join(', ')} and ${lines.length - NAMED_LINES} more` : lines.join(', ');
    const logged = elsewhere > 0 ? `, with ${formatClock(elsewhere)} that are logged already` : '';
    return lines.map((line) => ({ line, column: null, reason: `${nameOf(fields.personId)} would have ${formatClock(inFile + elsewhere)} hours on ${fields.workDate} (lines ${named}${logged}); a day has 24.` }));
  });
}

function findOverlapping(planned: readonly PlannedEntry[]): number[] {
  const timed = planned.filter(({ draft: { fields } }) => fields.startedAt !== null && fields.endedAt !== null);
  const lines = [...groupBy(timed, ({ draft }) => draft.fields.personId).values()].flatMap((rows) => {
    const spans = rows.map(({ draft: { fields, naturalKey } }) => ({ id: naturalKey, startedAt: Date.parse(fields.startedAt ?? ''), endedAt: Date.parse(fields.endedAt ?? '') }));
    const found = findOverlaps(spans);
    return rows.filter(({ draft }) => found.has(draft.naturalKey)).map(({ draft }) => draft.line);
  });
  return [...new Set(lines)].sort((a, b) => a - b);
}

import type { CalendarDay } from '../../time/calendar-day';
import { collectImported, type ImportEvent } from '../imported-values';
import type { KnownRow, KnownTime } from './plan-time-import';
import { NEW, type EntryFields, type TaskFields, type TimeDrafts } from './time-draft';
import { listSpareParts, wholeKey } from './time-keys';

/** A row of the workspace that an import wrote, under its key. */
export type StandingRow<Fields> = readonly [naturalKey: string, id: string, fields: Fields];

export type StandingTime = { readonly entries: readonly StandingRow<EntryFields>[]; readonly tasks: readonly StandingRow<TaskFields>[] };

/** What the workspace holds that an import of hours depends on, as it is read. */
export type TimeStanding = StandingTime & {
  readonly entryEvents: readonly ImportEvent[];
  readonly taskEvents: readonly ImportEvent[];
  /** Seconds of the file's people on its days, the file's own entries included. */
  readonly logged: readonly (readonly [personId: string, day: CalendarDay, seconds: number])[];
  readonly lockedWeeks: readonly CalendarDay[];
  readonly names: readonly (readonly [personId: string, name: string])[];
};

/** What has to be asked beside the rows that stand under the keys of a file. */
export type TimeQuestions = {
  /** Rows that differ from the file: what imports last wrote matters only there. */
  readonly entryIds: readonly string[];
  readonly taskIds: readonly string[];
  /** Keys of parts after midnight that the file no longer has. */
  readonly spareKeys: readonly string[];
};

type Drafts = Pick<TimeDrafts, 'entries' | 'tasks'>;

export function askOfTime({ entries, tasks }: Drafts, standing: StandingTime): TimeQuestions {
  const known = new Map(standing.entries.map(([key, id, fields]) => [key, { id, fields }]));
  const knownTasks = new Map(standing.tasks.map(([key, id, fields]) => [key, { id, fields }]));
  // A part after midnight is there only where the part before it has an end.
  const spare = listSpareParts(entries).filter(({ naturalKey }) => known.get(wholeKey(naturalKey))?.fields.endedAt);
  return { entryIds: findDiffering(entries, known), taskIds: findDiffering(tasks, knownTasks), spareKeys: spare.map(({ naturalKey }) => naturalKey) };
}

type Draft<Fields> = { readonly naturalKey: string; readonly fields: Fields };

function findDiffering<Fields extends object>(drafts: readonly Draft<Fields>[], known: ReadonlyMap<string, { readonly id: string; readonly fields: Fields }>): string[] {
  return drafts.flatMap(({ naturalKey, fields }) => {
    const row = known.get(naturalKey);
    return row && (Object.keys(fields) as (keyof Fields)[]).some((name) => fields[name] !== row.fields[name]) ? [row.id] : [];
  });
}

/** Makes what was read answer the questions of the plan. */
export function toKnownTime(standing: TimeStanding): KnownTime {
  const entries = toKnownRows(standing.entries, standing.entryEvents);
  const tasks = toKnownRows(standing.tasks, standing.taskEvents);
  const elsewhere = sumElsewhere(standing);
  const names = new Map(standing.names);
  return {
    entry: (key) => entries.get(key),
    task: (key) => tasks.get(key),
    loggedElsewhere: (personId, day) => elsewhere.get(`${personId} ${day}`) ?? 0,
    lockedWeeks: new Set(standing.lockedWeeks),
    nameOf: (personId) => names.get(personId) ?? personId.replace(NEW, ''),
  };
}

function toKnownRows<Fields>(rows: readonly StandingRow<Fields>[], events: readonly ImportEvent[]): Map<string, KnownRow<Fields>> {
  const imported = collectImported(events);
  return new Map(rows.map(([key, id, fields]) => [key, { id, fields, imported: readDays(imported.get(id) ?? {}) as Partial<Fields> }]));
}

/** The trail has days as instants. */
function readDays({ workDate, ...values }: Record<string, unknown>): Record<string, unknown> {
  return typeof workDate === 'string' ? { ...values, workDate: workDate.slice(0, 10) } : values;
}

/** What the people of the file have logged on its days besides what the file holds. */
function sumElsewhere({ logged, entries }: TimeStanding): Map<string, number> {
  const sums = new Map(logged.map(([personId, day, seconds]) => [`${personId} ${day}`, seconds]));
  if (logged.length === 0) return sums;
  for (const [, , { personId, workDate, seconds }] of entries) {
    const key = `${personId} ${workDate}`;
    sums.set(key, (sums.get(key) ?? 0) - seconds);
  }
  return sums;
}

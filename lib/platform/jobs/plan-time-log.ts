import { askOfTime, toKnownTime, type StandingRow, type StandingTime } from '../../domain/importing/time/known-time';
import { outlineTimePlan, type LeftLines, type TimeOutline } from '../../domain/importing/time/outline-time-plan';
import { planTimeImport, type PlannedEntry, type PlannedTask } from '../../domain/importing/time/plan-time-import';
import type { EntryDraft, EntryFields, TaskDraft, TaskFields, TimeDrafts } from '../../domain/importing/time/time-draft';
import type { ImportEvent } from '../../domain/importing/imported-values';
import { openRows, packRows, readShared, type PackedRows, type SharedText } from './packed-rows';

/** A log as it was drafted. Whoever brings what the workspace holds of it needs no look inside. */
export type DraftedLog = { readonly entries: PackedRows<EntryDraft>; readonly tasks: PackedRows<TaskDraft>; readonly left: SharedText };

/** Texts of JSON lists, as the database answers them. */
type Lists<Item> = { readonly chunks: readonly SharedText[]; readonly of?: Item };
export type StandingLists = { readonly entries: Lists<StandingRow<EntryFields>>; readonly tasks: Lists<StandingRow<TaskFields>> };

export type LogQuestions = { readonly entryIds: PackedRows<string>; readonly taskIds: PackedRows<string>; readonly spareKeys: PackedRows<string> };

/** So many are asked for in one statement. */
export const ASKED_AT_ONCE = 1_000;

/** What has to be asked beside the rows that stand under the keys of a log. */
export function askOfLog(log: DraftedLog, standing: StandingLists): LogQuestions {
  const { entryIds, taskIds, spareKeys } = askOfTime(openLog(log), openStanding(standing));
  return { entryIds: packRows(entryIds, ASKED_AT_ONCE), taskIds: packRows(taskIds, ASKED_AT_ONCE), spareKeys: packRows(spareKeys, ASKED_AT_ONCE) };
}

export type LogStanding = StandingLists & {
  readonly entryEvents: Lists<ImportEvent>;
  readonly taskEvents: Lists<ImportEvent>;
  readonly logged: Lists<readonly [personId: string, day: string, seconds: number]>;
  readonly lockedWeeks: readonly string[];
  readonly names: readonly (readonly [personId: string, name: string])[];
};

type Kind = PlannedEntry['kind'];
type Of<K extends Kind> = Extract<PlannedEntry, { kind: K }>;

export type LogPlan = {
  readonly outline: TimeOutline;
  /** What a commit writes, and the tasks that entries belong to; null for a dry run. */
  readonly rows: { readonly added: PackedRows<Of<'new'>>; readonly changed: PackedRows<Of<'changed'>>; readonly tasks: PackedRows<PlannedTask> } | null;
};

/** Compares a log with what the workspace holds. */
export function planLog(log: DraftedLog, standing: LogStanding, isDryRun: boolean): LogPlan {
  const { entryEvents, taskEvents, logged, lockedWeeks, names } = standing;
  const known = toKnownTime({ ...openStanding(standing), entryEvents: openRows(entryEvents), taskEvents: openRows(taskEvents), logged: openRows(logged), lockedWeeks, names });
  const plan = planTimeImport(openLog(log), known);
  const of = <K extends Kind>(kind: K): PackedRows<Of<K>> => packRows(plan.entries.filter((entry): entry is Of<K> => entry.kind === kind));
  return { outline: outlineTimePlan(plan, JSON.parse(readShared(log.left)) as LeftLines), rows: isDryRun ? null : { added: of('new'), changed: of('changed'), tasks: packRows(plan.tasks) } };
}

function openLog({ entries, tasks }: DraftedLog): Pick<TimeDrafts, 'entries' | 'tasks'> {
  return { entries: openRows(entries), tasks: openRows(tasks) };
}

function openStanding({ entries, tasks }: StandingLists): StandingTime {
  return { entries: openRows(entries), tasks: openRows(tasks) };
}

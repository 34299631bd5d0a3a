import type { CalendarDay } from '../../time/calendar-day';
import type { LoggedFile, LoggedTask, LoggedWork } from './logged-work';
import { nameProject } from './list-words';
import { toDay, toInstant } from './read-moment';
import { splitWork } from './split-work';
import { keyPart, keyTasks, keyWork } from './time-keys';
import { chosenFor, type TimeMapping, type WordChoice } from './time-mapping';

/** A person or a project: its id, or "new:" and the name of one that the import makes. */
export type Reference = string;

export const NEW = 'new:';

/** An entry as it would be stored. Instants are ISO texts; the task goes by its natural key. */
export type EntryFields = {
  readonly personId: Reference;
  readonly projectId: Reference | null;
  readonly activityId: string;
  readonly workDate: CalendarDay;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly timeZone: string | null;
  readonly seconds: number;
  readonly note: string;
};

export type EntryDraft = { readonly line: number; readonly naturalKey: string; readonly externalId: string; readonly taskKey: string | null; readonly fields: EntryFields };

export type TaskFields = {
  readonly name: string;
  readonly projectId: Reference | null;
  readonly personId: Reference | null;
  readonly activityId: string | null;
  readonly estimateSeconds: number | null;
};

export type TaskDraft = { readonly line: number; readonly naturalKey: string; readonly externalId: string; readonly fields: TaskFields };

export type TimeDrafts = { readonly entries: readonly EntryDraft[]; readonly tasks: readonly TaskDraft[]; /** Lines whose person or project is left out. */ readonly skipped: readonly number[] };

/** Puts people, projects and activities of the workspace in place of the file's words. Every word has been chosen for. */
export function draftTime(file: LoggedFile, mapping: TimeMapping, digest: (text: string) => string): TimeDrafts {
  const taskKeys = keyTasks(file.tasks, mapping.source, digest);
  const keys = keyWork(file.work, mapping.source, taskKeys, digest);
  const skipped = new Set<number>();
  const isLeftOut = (one: LoggedWork | LoggedTask): boolean => chosenFor(mapping.people, one.person)?.kind === 'skip' || chosenFor(mapping.projects, nameProject(one))?.kind === 'skip';
  const take = <One extends LoggedWork | LoggedTask>(one: One): boolean => {
    if (isLeftOut(one)) skipped.add(one.line);
    return !isLeftOut(one);
  };
  const entries = file.work.flatMap((work, index): EntryDraft[] => {
    if (!take(work)) return [];
    const key = keys[index] ?? '';
    const taskKey = work.task === null ? null : (taskKeys.get(work.task) ?? null);
    return toEntryParts(work, mapping).map((fields, part) => ({ line: work.line, naturalKey: keyPart(key, part), externalId: work.externalId, taskKey, fields }));
  });
  const tasks = file.tasks.filter(take).map((task): TaskDraft => ({ line: task.line, naturalKey: taskKeys.get(task.key) ?? '', externalId: task.externalId, fields: toTaskFields(task, mapping) }));
  return { entries, tasks, skipped: [...skipped] };
}

/** One entry, or one for each day where the work passes midnight. */
function toEntryParts(work: LoggedWork, mapping: TimeMapping): EntryFields[] {
  const whole = toEntryFields(work, mapping);
  const parts = splitWork(work, mapping.timeZone);
  return parts?.map(({ workDate, startedAt, endedAt, seconds }) => ({ ...whole, workDate, startedAt: new Date(startedAt).toISOString(), endedAt: new Date(endedAt).toISOString(), seconds })) ?? [whole];
}

function toEntryFields(work: LoggedWork, mapping: TimeMapping): EntryFields {
  const { timeZone } = mapping;
  const instantOf = (moment: LoggedWork['end']): number | null => (moment === null || timeZone === null ? null : toInstant(moment, timeZone));
  const started = instantOf(work.start);
  const ended = instantOf(work.end);
  return {
    personId: refer(chosenFor(mapping.people, work.person)) ?? '',
    projectId: refer(chosenFor(mapping.projects, nameProject(work))),
    activityId: chosenFor(mapping.activities, work.activity) ?? mapping.otherActivity ?? '',
    workDate: toDay(work.start, timeZone),
    startedAt: started === null ? null : new Date(started).toISOString(),
    endedAt: started === null || ended === null ? null : new Date(ended).toISOString(),
    timeZone: started === null ? null : timeZone,
    seconds: work.seconds,
    note: work.note,
  };
}

function toTaskFields(task: LoggedTask, mapping: TimeMapping): TaskFields {
  return {
    name: task.name,
    projectId: refer(chosenFor(mapping.projects, nameProject(task))),
    personId: refer(chosenFor(mapping.people, task.person)),
    activityId: chosenFor(mapping.activities, task.activity) ?? mapping.otherActivity,
    estimateSeconds: task.estimateSeconds,
  };
}

function refer(choice: WordChoice | undefined): Reference | null {
  if (choice?.kind === 'existing') return choice.id;
  return choice?.kind === 'new' ? `${NEW}${choice.name.trim()}` : null;
}

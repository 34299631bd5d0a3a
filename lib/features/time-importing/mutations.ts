import 'server-only';
import { startUnknowns } from '@/lib/domain/life-cycle/first-unknowns';
import { splitPerson } from '@/lib/domain/importing/time/propose-words';
import { NEW, type EntryFields, type TaskFields } from '@/lib/domain/importing/time/time-draft';
import type { TimeMapping, WordChoice, Words } from '@/lib/domain/importing/time/time-mapping';
import { groupBy } from '@/lib/domain/shared/group-by';
import type { Stage } from '@/lib/domain/shared/stage';
import { hashHeader, type ImportFile } from '@/lib/features/importing/data';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { createOrderedId } from '@/lib/platform/db/ordered-id';
import { rememberMapping, toJson } from '@/lib/platform/files/remember-mapping';
import { unpackSome } from '@/lib/platform/jobs/packed-rows';
import type { LogPlan } from '@/lib/platform/jobs/plan-time-log';
import { analyseTimeFile, findWords, planTime, planTimeFile, readTimeWords, TIME_IMPORT, WORDS, type TimeImportPlan } from './data';
import type { CommittedTimeImport, TimeImportProgress, TimeImportResult } from './schema';

/** Rows between two reports of progress, and between two turns of whoever else waits for the server. */
const STEP = 500;
const PATIENCE_MS = 600_000;

type Report = (progress: TimeImportProgress) => void;

/**
 * Writes what the dry run said, all of it or nothing, as one group that is undone as one. Lines that are rejected are left
 * out. A file that says nothing new leaves no trace.
 *
 * @throws AppError `invalid` for a file or mapping that can't be read, `forbidden`, `conflict` where something came between
 */
export async function commitTimeImport(caller: Caller, file: ImportFile, mapping: TimeMapping, report: Report = () => {}): Promise<CommittedTimeImport> {
  report({ step: 'reading', done: 0, total: 0 });
  const batchId = crypto.randomUUID();
  return recordChanges(caller, { action: 'import hours', importBatchId: batchId, timeoutMs: PATIENCE_MS }, async (record) => {
    const plan = await planTime(record.tx, caller, file, mapping, { isDryRun: false });
    const { counts, entries, seconds, rows } = plan;
    const result = { counts, entries, seconds };
    if (rows === null || counts.new + counts.changed === 0) return { ...result, batchId: null, groupId: null };
    await record.create('ImportBatch', { id: batchId, kind: TIME_IMPORT, source: mapping.source, fileName: file.name.slice(0, 300), mapping: toJson(mapping), counts: { ...counts, entries, seconds }, authorId: caller.personId });
    const made = { ...(await addPeople(record, plan, mapping)), ...(await addProjects(record, plan, mapping, batchId)) };
    const taskIds = await writeTasks(record, rows.tasks, { made, source: mapping.source, batchId });
    await writeEntries(record, plan.projectIds, rows, { made, taskIds, batchId }, report);
    await record.removeMany('TimeEntry', plan.spareParts.map(({ id }) => id));
    await remember(record, plan, mapping, made);
    report({ step: 'saving', done: entries, total: entries });
    return { ...result, batchId, groupId: record.groupId };
  });
}

type Rows = NonNullable<LogPlan['rows']>;

/** Ids by reference: of what the import makes, by "new:" and the name. */
type Made = Readonly<Record<string, string>>;

async function addPeople(record: ChangeRecorder, { newPeople }: TimeImportPlan, { people }: TimeMapping): Promise<Made> {
  const made = Object.fromEntries(newPeople.map((reference) => [reference, createOrderedId()]));
  await record.createMany('Person', Object.entries(made).map(([reference, id]) => ({ id, name: nameOf(reference), email: findEmail(reference, people) })));
  return made;
}

function nameOf(reference: string): string {
  return reference.slice(NEW.length);
}

/** The address that the file gives whoever is new. */
function findEmail(reference: string, people: Words<WordChoice>): string | null {
  const words = Object.entries(people).flatMap(([text, choice]) => (choice.kind === 'new' && choice.name.trim() === nameOf(reference) ? [text] : []));
  return words.map((text) => splitPerson(text).email).find((email) => email !== null) ?? null;
}

/** Projects that people work on already are under way. */
async function addProjects(record: ChangeRecorder, { newProjects }: TimeImportPlan, { source }: TimeMapping, importBatchId: string): Promise<Made> {
  const made = Object.fromEntries(newProjects.map((reference) => [reference, createOrderedId()]));
  const ids = Object.values(made);
  await record.createMany('Project', Object.entries(made).map(([reference, id]) => ({ id, name: nameOf(reference), status: 'active' as const, source, importBatchId })));
  await record.insertMany('StagePassage', ids.map((projectId) => ({ projectId, stage: 'goal' as const, enteredOn: new Date(new Date().toISOString().slice(0, 10)) })));
  await record.insertMany('Unknown', ids.flatMap(startUnknowns));
  return made;
}

function resolve<Reference extends string | null>(reference: Reference, made: Made): Reference | string {
  return reference === null || !reference.startsWith(NEW) ? reference : (made[reference] ?? reference);
}

/** @returns the ids of all tasks of the file, by their natural keys */
async function writeTasks(record: ChangeRecorder, tasks: Rows['tasks'], { made, source, batchId }: { made: Made; source: string; batchId: string }): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const toRow = <Fields extends Partial<TaskFields>>(fields: Fields) => ({ ...fields, ...(fields.projectId === undefined ? {} : { projectId: resolve(fields.projectId, made) }), ...(fields.personId === undefined ? {} : { personId: resolve(fields.personId, made) }) });
  const changes: { readonly id: string; readonly data: Partial<TaskFields> }[] = [];
  for await (const some of unpackSome(tasks, STEP)) {
    for (const task of some) ids.set(task.draft.naturalKey, task.kind === 'new' ? createOrderedId() : task.id);
    const added = some.flatMap(({ kind, draft: { naturalKey, externalId, fields } }) => (kind === 'new' ? [{ id: ids.get(naturalKey) ?? '', ...toRow(fields), source, externalId: externalId || null, naturalKey, importBatchId: batchId }] : []));
    await record.insertMany('Task', added);
    for (const task of some) if (task.kind === 'changed') changes.push({ id: task.id, data: toRow(task.change) });
  }
  for (let done = 0; done < changes.length; done += STEP) await record.updateMany('Task', changes.slice(done, done + STEP));
  return ids;
}

async function writeEntries(record: ChangeRecorder, projectIds: readonly string[], { added, changed }: Rows, { made, taskIds, batchId }: { made: Made; taskIds: ReadonlyMap<string, string>; batchId: string }, report: Report): Promise<void> {
  const stageOf = await readStages(record, projectIds);
  let done = 0;
  for await (const some of unpackSome(added, STEP)) {
    report({ step: 'adding', done, total: added.count });
    const rows = some.map(({ draft: { naturalKey, taskKey, fields } }) => ({
      ...toEntryRow(fields, made),
      taskId: taskKey === null ? null : (taskIds.get(taskKey) ?? null),
      stage: stageOf(fields.projectId, fields.workDate),
      source: 'imported' as const,
      naturalKey,
      importBatchId: batchId,
    }));
    await record.insertMany('TimeEntry', rows);
    done += some.length;
  }
  done = 0;
  for await (const some of unpackSome(changed, STEP)) {
    report({ step: 'changing', done, total: changed.count });
    await record.updateMany('TimeEntry', some.map(({ id, change, before }) => ({ id, data: { ...toEntryRow(change, made), ...(change.projectId === undefined ? {} : { stage: stageOf(change.projectId, change.workDate ?? before.workDate) }) } })));
    done += some.length;
  }
}

type EntryRow = Omit<EntryFields, 'workDate' | 'startedAt' | 'endedAt'> & { readonly workDate: Date; readonly startedAt: Date | null; readonly endedAt: Date | null };

function toEntryRow(fields: EntryFields, made: Made): EntryRow;
function toEntryRow(fields: Partial<EntryFields>, made: Made): Partial<EntryRow>;
function toEntryRow({ personId, projectId, workDate, startedAt, endedAt, ...rest }: Partial<EntryFields>, made: Made): Partial<EntryRow> {
  return {
    ...rest,
    ...(personId === undefined ? {} : { personId: resolve(personId, made) }),
    ...(projectId === undefined ? {} : { projectId: resolve(projectId, made) }),
    ...(workDate === undefined ? {} : { workDate: new Date(`${workDate}T00:00:00Z`) }),
    ...(startedAt === undefined ? {} : { startedAt: toDate(startedAt) }),
    ...(endedAt === undefined ? {} : { endedAt: toDate(endedAt) }),
  };
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** Where each project stood on a day; null for days from before it is known here. */
async function readStages(record: ChangeRecorder, ids: readonly string[]): Promise<(projectId: string | null, day: string) => Stage | null> {
  const passages = await record.tx.stagePassage.findMany({ where: { projectId: { in: [...ids] } }, orderBy: [{ enteredOn: 'desc' }, { id: 'desc' }], select: { projectId: true, stage: true, enteredOn: true } });
  const byProject = groupBy(passages, ({ projectId }) => projectId);
  return (projectId, day) => byProject.get(projectId ?? '')?.find(({ enteredOn }) => enteredOn.toISOString().slice(0, 10) <= day)?.stage ?? null;
}

/** What was new is known from now on. What was learned stays when the import is taken back. */
async function remember(record: ChangeRecorder, plan: TimeImportPlan, mapping: TimeMapping, made: Made): Promise<void> {
  const { format, source, columns, unit, timeZone, people, projects, activities, otherActivity } = mapping;
  const settle = (choices: Words<WordChoice>): Words<WordChoice> =>
    Object.fromEntries(Object.entries(choices).map(([text, choice]) => {
      const id = choice.kind === 'new' ? made[`${NEW}${choice.name.trim()}`] : undefined;
      return [text, id === undefined ? choice : { kind: 'existing', id }];
    }));
  const before = await findWords(record.tx);
  await rememberMapping(record, TIME_IMPORT, WORDS, {
    timeZone: timeZone ?? before.timeZone,
    people: { ...before.people, ...settle(people) },
    projects: { ...before.projects, ...settle(projects) },
    activities: { ...before.activities, ...activities },
    otherActivity,
  });
  if (plan.columns.length > 0) await rememberMapping(record, TIME_IMPORT, hashHeader(plan.columns), { format, source, columns, unit });
}

/**
 * A file in one go, as programs send it. Without a mapping, names are what was said before or who and what is here; a name
 * that nobody has said anything about is refused, unless it is only tried.
 */
export async function importTimeFile(caller: Caller, file: ImportFile, { mapping: given, dryRun }: { readonly mapping: TimeMapping | undefined; readonly dryRun: boolean }): Promise<TimeImportResult> {
  const { mapping } = given ? { mapping: given } : await readTimeWords(caller, file, (await analyseTimeFile(caller, file)).mapping);
  if (!given && !dryRun) refuseNews(mapping);
  const plan = await planTimeFile(caller, file, mapping);
  const done = dryRun ? null : await commitTimeImport(caller, file, mapping);
  const { counts, entries, seconds } = done ?? plan;
  return { id: done?.batchId ?? null, isDryRun: dryRun, counts, entries, hours: seconds / 3_600, tasks: plan.tasks, rejections: [...plan.rejections], rejectionCount: plan.rejectionCount, mapping };
}

function refuseNews({ people, projects }: TimeMapping): void {
  const news = (choices: Words<WordChoice>): string[] => Object.entries(choices).flatMap(([text, { kind }]) => (kind === 'new' ? [text] : []));
  const fields = [...news(people).map((text) => ({ path: `people.${text}`, message: 'is nobody here' })), ...news(projects).map((text) => ({ path: `projects.${text}`, message: 'is no project here' }))];
  const [first] = fields;
  if (!first) return;
  const named = fields.slice(0, 5).map(({ path }) => `“${path.slice(path.indexOf('.') + 1)}”`).join(', ');
  throw new AppError('invalid', `The file names people or projects that are not here: ${named}${fields.length > 5 ? ` and ${fields.length - 5} more` : ''}. Say in “mapping” what becomes of them; a dry run proposes it.`, fields);
}

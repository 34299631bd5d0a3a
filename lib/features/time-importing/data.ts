import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import type { MappingProblem } from '@/lib/domain/importing/check-mapping';
import type { Rejection } from '@/lib/domain/importing/project-draft';
import { planTimeImport, type KnownRow, type KnownTime, type TimePlan } from '@/lib/domain/importing/time/plan-time-import';
import { proposeWords, type Known } from '@/lib/domain/importing/time/propose-words';
import { NEW, type EntryDraft, type EntryFields, type TaskDraft, type TaskFields } from '@/lib/domain/importing/time/time-draft';
import { listSpareParts, wholeKey } from '@/lib/domain/importing/time/time-keys';
import { ACTIVITY_WATCH } from '@/lib/domain/importing/time/time-formats';
import type { TimeMapping, WordChoice } from '@/lib/domain/importing/time/time-mapping';
import { hashHeader, type ImportFile } from '@/lib/features/importing/data';
import { AppError } from '@/lib/platform/app-error';
import { readImportedValues } from '@/lib/platform/audit/imported-values';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { FileAnswer } from '@/lib/platform/jobs/answer-file';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { unpackRows } from '@/lib/platform/jobs/packed-rows';
import { rememberedColumnsSchema, rememberedWordsSchema, type RememberedWords, type TimeAnalysis, type TimeCounts, type TimeWords } from './schema';

/** What an import of hours is called where several kinds are kept. */
export const TIME_IMPORT = 'time';
/** Under which the words of all time logs are remembered; columns go by a hash of theirs. */
export const WORDS = 'words';

const READING = { timeoutMs: 120_000 } as const;
const CHUNK = 5_000;

function unwrap<Value>(answer: FileAnswer<Value>): Value {
  if (!answer.ok) throw new AppError(answer.code, answer.reason);
  return answer.value;
}

/** @throws AppError `invalid` with a field for each thing that has to be settled first */
function refuseUnsettled(problems: readonly MappingProblem[]): void {
  if (problems.length === 0) return;
  const fields = problems.map(({ column, reason }) => ({ path: column === null ? 'mapping' : `columns.${column}`, message: reason }));
  const named = problems.slice(0, MOST_NAMED).map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`));
  throw new AppError('invalid', [...named, ...(problems.length > MOST_NAMED ? [`And ${problems.length - MOST_NAMED} more.`] : [])].join(' '), fields);
}

const MOST_NAMED = 5;

/**
 * Step one: how the file is read, and what its columns most likely are. Writes nothing.
 *
 * @throws AppError `invalid` or `too-large`, with what is wrong in words
 */
export async function analyseTimeFile(caller: Caller, { name, bytes }: ImportFile, formatId?: string): Promise<TimeAnalysis> {
  const description = unwrap(await compute('describeTimeLog', bytes, name, formatId));
  const { mapping } = description;
  return readWorkspace(caller.workspaceId, async (tx) => {
    const remembered = formatId === undefined ? await findColumns(tx, description.columns.map((column) => column.name)) : null;
    const { timeZone } = await findWords(tx);
    return { ...description, fileName: name, isRemembered: remembered !== null, mapping: { ...mapping, ...remembered, timeZone: description.asksTimeZone ? timeZone : null } };
  });
}

/** Step two: the people, projects and activities that the file names, each with what it most likely is. Writes nothing. */
export async function readTimeWords(caller: Caller, { bytes }: ImportFile, mapping: TimeMapping): Promise<TimeWords> {
  const { problems, words } = unwrap(await compute('listLogWords', bytes, mapping));
  refuseUnsettled(problems);
  return readWorkspace(caller.workspaceId, async (tx) => {
    const known = { ...(await readKnown(tx, caller)), areProjects: mapping.format !== ACTIVITY_WATCH.id };
    const before = await findWords(tx);
    const given = { people: { ...before.people, ...mapping.people }, projects: { ...before.projects, ...mapping.projects }, activities: { ...before.activities, ...mapping.activities }, otherActivity: mapping.otherActivity ?? before.otherActivity };
    return { words, mapping: { ...mapping, ...proposeWords(words, known, given) }, people: known.people.map(toNamed), projects: known.projects.map(toNamed), activities: known.activities.map(toNamed) };
  });
}

function toNamed({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}

async function readKnown(tx: WorkspaceTransaction, caller: Caller): Promise<Omit<Known, 'areProjects'>> {
  return {
    people: await tx.person.findMany({ where: { isActive: true }, select: { id: true, name: true, email: true }, orderBy: { name: 'asc' } }),
    projects: await tx.project.findMany({ where: { deletedAt: null }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    activities: await tx.activity.findMany({ where: { isActive: true }, select: { id: true, key: true, name: true }, orderBy: { sort: 'asc' } }),
    self: caller.personId,
  };
}

async function findColumns(tx: WorkspaceTransaction, columns: readonly string[]) {
  const row = await tx.importMapping.findFirst({ where: { kind: TIME_IMPORT, headerHash: hashHeader(columns) }, select: { mapping: true } });
  const parsed = row && rememberedColumnsSchema.safeParse(row.mapping);
  return parsed?.success ? parsed.data : null;
}

/** What words meant in imports before. */
export async function findWords(tx: WorkspaceTransaction): Promise<RememberedWords> {
  const row = await tx.importMapping.findFirst({ where: { kind: TIME_IMPORT, headerHash: WORDS }, select: { mapping: true } });
  return rememberedWordsSchema.parse(row?.mapping ?? {});
}

export type TimeImportPlan = TimePlan & {
  readonly columns: readonly string[];
  readonly counts: TimeCounts;
  readonly running: readonly number[];
  readonly empty: readonly number[];
  readonly leftOut: readonly number[];
  readonly spread: number;
};

/** Step three, the dry run. Writes nothing. */
export async function planTimeFile(caller: Caller, file: ImportFile, mapping: TimeMapping): Promise<TimeImportPlan> {
  return readWorkspace(caller.workspaceId, (tx) => planTime(tx, caller, file, mapping), READING);
}

/**
 * What an import of hours would do, without doing it.
 *
 * @throws AppError `invalid` for what has to be settled first, `forbidden` for the hours of others without the right to log them
 */
export async function planTime(tx: WorkspaceTransaction, caller: Caller, { bytes }: ImportFile, mapping: TimeMapping): Promise<TimeImportPlan> {
  const read = unwrap(await compute('draftTimeLog', bytes, mapping));
  refuseUnsettled([...read.problems, ...(await findStrangers(tx, mapping))]);
  const entries = await unpackRows(read.entries);
  const tasks = await unpackRows(read.tasks);
  refuseOthers(caller, entries, tasks);
  const rejectedLines = new Set(read.rejections.map(({ line }) => line));
  const plan = planTimeImport({ entries, tasks }, await readKnownTime(tx, entries, tasks));
  const rejections = [...read.rejections, ...plan.rejections].toSorted((a, b) => a.line - b.line);
  const { columns, running, empty, leftOut, spread } = read;
  return { ...plan, columns, rejections, running, empty, leftOut, spread, counts: countLines(plan, rejections, [...running, ...empty, ...leftOut].filter((line) => !rejectedLines.has(line))) };
}

/** A line counts once: as new or changed if anything of it is. */
function countLines({ entries, tasks, spareParts }: TimePlan, rejections: readonly Rejection[], skipped: readonly number[]): TimeCounts {
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

/** Ids that are chosen have to be of this workspace. */
async function findStrangers(tx: WorkspaceTransaction, { people, projects, activities, otherActivity }: TimeMapping): Promise<MappingProblem[]> {
  const idsOf = (choices: Readonly<Record<string, WordChoice>>): string[] => Object.values(choices).flatMap((choice) => (choice.kind === 'existing' ? [choice.id] : []));
  const wanted = { people: new Set(idsOf(people)), projects: new Set(idsOf(projects)), activities: new Set([...Object.values(activities), ...(otherActivity === null ? [] : [otherActivity])]) };
  const found = {
    people: await tx.person.count({ where: { id: { in: [...wanted.people] } } }),
    projects: await tx.project.count({ where: { id: { in: [...wanted.projects] }, deletedAt: null } }),
    activities: await tx.activity.count({ where: { id: { in: [...wanted.activities] } } }),
  };
  return (['people', 'projects', 'activities'] as const).flatMap((kind) => (found[kind] === wanted[kind].size ? [] : [{ column: null, reason: `Some of the ${kind} that were chosen are no longer in the workspace; choose again.` }]));
}

/** Hours are one's own, and people are added by who manages them. */
function refuseOthers(caller: Caller, entries: readonly EntryDraft[], tasks: readonly TaskDraft[]): void {
  const isOthers = entries.some(({ fields }) => fields.personId !== caller.personId) || tasks.some(({ fields }) => fields.personId?.startsWith(NEW));
  if (!isOthers || may(caller.role, 'manage')) return;
  throw new AppError('forbidden', 'Only an owner or admin imports the hours of somebody else, or new people. Leave them out, or ask one of them.', [{ path: 'people', message: 'include somebody else' }]);
}

async function readKnownTime(tx: WorkspaceTransaction, entries: readonly EntryDraft[], tasks: readonly TaskDraft[]): Promise<KnownTime> {
  const knownEntries = await findKnownEntries(tx, entries);
  const knownTasks = await findKnownTasks(tx, tasks);
  const elsewhere = await sumElsewhere(tx, entries, [...knownEntries.values()]);
  const weeks = await tx.weekLock.findMany({ select: { weekStart: true } });
  const people = new Map((await tx.person.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return {
    entry: (key) => knownEntries.get(key),
    task: (key) => knownTasks.get(key),
    loggedElsewhere: (personId, day) => elsewhere.get(`${personId} ${day}`) ?? 0,
    lockedWeeks: new Set(weeks.map(({ weekStart }) => toDay(weekStart))),
    nameOf: (personId) => people.get(personId) ?? personId.replace(NEW, ''),
  };
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const entrySelect = { id: true, naturalKey: true, personId: true, projectId: true, activityId: true, workDate: true, startedAt: true, endedAt: true, timeZone: true, seconds: true, note: true } as const;

async function findKnownEntries(tx: WorkspaceTransaction, drafts: readonly EntryDraft[]): Promise<Map<string, KnownRow<EntryFields>>> {
  const known = new Map<string, KnownRow<EntryFields>>();
  await addKnownEntries(tx, drafts.map(({ naturalKey }) => naturalKey), known);
  // A part after midnight is there only where the part before it has an end.
  const spare = listSpareParts(drafts).filter(({ naturalKey }) => known.get(wholeKey(naturalKey))?.fields.endedAt);
  await addKnownEntries(tx, spare.map(({ naturalKey }) => naturalKey), known);
  return withImported(tx, 'TimeEntry', drafts, known);
}

async function addKnownEntries(tx: WorkspaceTransaction, keys: readonly string[], known: Map<string, KnownRow<EntryFields>>): Promise<void> {
  for (let from = 0; from < keys.length; from += CHUNK) {
    const rows = await tx.timeEntry.findMany({ where: { naturalKey: { in: keys.slice(from, from + CHUNK) } }, select: entrySelect });
    for (const { id, naturalKey, workDate, startedAt, endedAt, ...rest } of rows) {
      known.set(naturalKey ?? '', { id, fields: { ...rest, workDate: toDay(workDate), startedAt: startedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null }, imported: {} });
    }
  }
}

const taskSelect = { id: true, naturalKey: true, name: true, projectId: true, personId: true, activityId: true, estimateSeconds: true } as const;

async function findKnownTasks(tx: WorkspaceTransaction, drafts: readonly TaskDraft[]): Promise<Map<string, KnownRow<TaskFields>>> {
  const known = new Map<string, KnownRow<TaskFields>>();
  for (let from = 0; from < drafts.length; from += CHUNK) {
    const rows = await tx.task.findMany({ where: { naturalKey: { in: drafts.slice(from, from + CHUNK).map(({ naturalKey }) => naturalKey) } }, select: taskSelect });
    for (const { id, naturalKey, ...fields } of rows) known.set(naturalKey ?? '', { id, fields, imported: {} });
  }
  return withImported(tx, 'Task', drafts, known);
}

type Draft<Fields> = { readonly naturalKey: string; readonly fields: Fields };

/** What imports last wrote, for the rows that differ from the file: only there does it matter. */
async function withImported<Fields extends object>(tx: WorkspaceTransaction, subject: 'TimeEntry' | 'Task', drafts: readonly Draft<Fields>[], known: Map<string, KnownRow<Fields>>): Promise<Map<string, KnownRow<Fields>>> {
  const differing = drafts.flatMap(({ naturalKey, fields }) => {
    const row = known.get(naturalKey);
    return row && (Object.keys(fields) as (keyof Fields)[]).some((name) => fields[name] !== row.fields[name]) ? [{ naturalKey, row }] : [];
  });
  const imported = await readImportedValues(tx, subject, differing.map(({ row }) => row.id));
  for (const { naturalKey, row } of differing) known.set(naturalKey, { ...row, imported: readDays(imported.get(row.id) ?? {}) as Partial<Fields> });
  return known;
}

/** The trail has days as instants. */
function readDays({ workDate, ...values }: Record<string, unknown>): Record<string, unknown> {
  return typeof workDate === 'string' ? { ...values, workDate: workDate.slice(0, 10) } : values;
}

/** What the people of the file have logged on its days besides what the file holds. */
async function sumElsewhere(tx: WorkspaceTransaction, drafts: readonly EntryDraft[], known: readonly KnownRow<EntryFields>[]): Promise<Map<string, number>> {
  const people = [...new Set(drafts.map(({ fields }) => fields.personId).filter((id) => !id.startsWith(NEW)))];
  const days = drafts.map(({ fields }) => fields.workDate).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (people.length === 0 || first === undefined || last === undefined) return new Map();
  const rows = await tx.$queryRaw<{ person_id: string; day: string; seconds: number }[]>`
    select person_id::text, work_date::text as day, sum(seconds)::float8 as seconds from time_entry
    where workspace_id = current_workspace_id() and person_id = any(${people}::uuid[]) and work_date between ${first}::date and ${last}::date
    group by 1, 2`;
  const sums = new Map(rows.map(({ person_id, day, seconds }) => [`${person_id} ${day}`, seconds]));
  for (const { fields } of known) {
    const key = `${fields.personId} ${fields.workDate}`;
    sums.set(key, (sums.get(key) ?? 0) - fields.seconds);
  }
  return sums;
}

/** The names of people, projects and activities, by id. */
export async function readNames(caller: Caller): Promise<ReadonlyMap<string, string>> {
  const select = { select: { id: true, name: true } } as const;
  const rows = await readWorkspace(caller.workspaceId, async (tx) => [...(await tx.person.findMany(select)), ...(await tx.project.findMany(select)), ...(await tx.activity.findMany(select))]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

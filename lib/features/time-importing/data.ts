import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import type { MappingProblem } from '@/lib/domain/importing/check-mapping';
import type { TimeOutline } from '@/lib/domain/importing/time/outline-time-plan';
import { proposeWords, type Known } from '@/lib/domain/importing/time/propose-words';
import { NEW } from '@/lib/domain/importing/time/time-draft';
import { ACTIVITY_WATCH } from '@/lib/domain/importing/time/time-formats';
import type { TimeMapping, WordChoice } from '@/lib/domain/importing/time/time-mapping';
import { hashHeader, readImportEvents, readLists, shareLists, type ImportFile, type JsonList } from '@/lib/features/importing/data';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { FileAnswer } from '@/lib/platform/jobs/answer-file';
import { compute } from '@/lib/platform/jobs/compute-pool';
import type { PackedRows, SharedText } from '@/lib/platform/jobs/packed-rows';
import type { LogPlan } from '@/lib/platform/jobs/plan-time-log';
import type { LogDrafts } from '@/lib/platform/jobs/read-time-log';
import { rememberedColumnsSchema, rememberedWordsSchema, type RememberedWords, type TimeAnalysis, type TimeWords } from './schema';

/** What an import of hours is called where several kinds are kept. */
export const TIME_IMPORT = 'time';
/** Under which the words of all time logs are remembered; columns go by a hash of theirs. */
export const WORDS = 'words';

const READING = { timeoutMs: 120_000 } as const;

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

/** What an import of hours would do; with the rows that are written, unless it is a dry run. */
export type TimeImportPlan = TimeOutline & { readonly columns: readonly string[]; readonly rows: LogPlan['rows'] };

/** Step three, the dry run. Writes nothing. */
export async function planTimeFile(caller: Caller, file: ImportFile, mapping: TimeMapping): Promise<TimeImportPlan> {
  return readWorkspace(caller.workspaceId, (tx) => planTime(tx, caller, file, mapping, { isDryRun: true }), READING);
}

/**
 * What an import of hours would do, without doing it. A thread reads the file, says what it has to know of the workspace, and
 * compares; what the database answers goes there as it comes.
 *
 * @throws AppError `invalid` for what has to be settled first, `forbidden` for the hours of others without the right to log them
 */
export async function planTime(tx: WorkspaceTransaction, caller: Caller, { bytes }: ImportFile, mapping: TimeMapping, { isDryRun }: { readonly isDryRun: boolean }): Promise<TimeImportPlan> {
  const { problems, columns, log, keys, people, days } = unwrap(await compute('draftTimeLog', bytes, mapping));
  refuseUnsettled([...problems, ...(await findStrangers(tx, mapping))]);
  refuseOthers(caller, people);
  const standing = { entries: await readStandingEntries(tx, keys.entries), tasks: await readStandingTasks(tx, keys.tasks) };
  const { entryIds, taskIds, spareKeys } = await compute('askOfLog', log, standing);
  const spare = await readStandingEntries(tx, spareKeys);
  const { outline, rows } = await compute(
    'planLog',
    log,
    {
      entries: { chunks: [...standing.entries.chunks, ...spare.chunks] },
      tasks: standing.tasks,
      entryEvents: await readImportEvents(tx, 'TimeEntry', entryIds),
      taskEvents: await readImportEvents(tx, 'Task', taskIds),
      logged: await readLogged(tx, people.entries, days),
      lockedWeeks: (await tx.weekLock.findMany({ select: { weekStart: true } })).map(({ weekStart }) => weekStart.toISOString().slice(0, 10)),
      names: (await tx.person.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name] as const),
    },
    isDryRun,
  );
  return { ...outline, columns, rows };
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
function refuseOthers(caller: Caller, people: LogDrafts['people']): void {
  const isOthers = people.entries.some((id) => id !== caller.personId) || people.tasks.some((id) => id.startsWith(NEW));
  if (!isOthers || may(caller.role, 'manage')) return;
  throw new AppError('forbidden', 'Only an owner or admin imports the hours of somebody else, or new people. Leave them out, or ask one of them.', [{ path: 'people', message: 'include somebody else' }]);
}

/** The entries under keys, each `[key, id, fields]`. The text that the database makes of them is for a thread: nobody reads it here. */
async function readStandingEntries(tx: WorkspaceTransaction, keys: PackedRows<string>): Promise<{ readonly chunks: readonly SharedText[] }> {
  return readLists(keys, (some) => tx.$queryRaw<JsonList[]>`
    select json_agg(json_build_array(natural_key, id, json_build_object(
      'personId', person_id, 'projectId', project_id, 'activityId', activity_id, 'workDate', work_date, 'startedAt', to_char(started_at at time zone 'UTC', ${ISO_INSTANT}),
      'endedAt', to_char(ended_at at time zone 'UTC', ${ISO_INSTANT}), 'timeZone', time_zone, 'seconds', seconds, 'note', note)))::text as list
    from time_entry where workspace_id = current_workspace_id() and natural_key = any(${some})`);
}

const ISO_INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

async function readStandingTasks(tx: WorkspaceTransaction, keys: PackedRows<string>): Promise<{ readonly chunks: readonly SharedText[] }> {
  return readLists(keys, (some) => tx.$queryRaw<JsonList[]>`
    select json_agg(json_build_array(natural_key, id, json_build_object('name', name, 'projectId', project_id, 'personId', person_id, 'activityId', activity_id, 'estimateSeconds', estimate_seconds)))::text as list
    from task where workspace_id = current_workspace_id() and natural_key = any(${some})`);
}

/** What people have logged on each of the days that a file spans. */
async function readLogged(tx: WorkspaceTransaction, people: readonly string[], days: LogDrafts['days']): Promise<{ readonly chunks: readonly SharedText[] }> {
  const ids = people.filter((id) => !id.startsWith(NEW));
  if (ids.length === 0 || days === null) return { chunks: [] };
  const lists = await shareLists(tx.$queryRaw<JsonList[]>`
    select json_agg(json_build_array(person_id, work_date, seconds))::text as list from (
      select person_id, work_date, sum(seconds)::float8 as seconds from time_entry
      where workspace_id = current_workspace_id() and person_id = any(${ids}::uuid[]) and work_date between ${days.first}::date and ${days.last}::date
      group by 1, 2) as logged`);
  return { chunks: lists };
}

/** The names of people, projects and activities, by id. */
export async function readNames(caller: Caller): Promise<ReadonlyMap<string, string>> {
  const select = { select: { id: true, name: true } } as const;
  const rows = await readWorkspace(caller.workspaceId, async (tx) => [...(await tx.person.findMany(select)), ...(await tx.project.findMany(select)), ...(await tx.activity.findMany(select))]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

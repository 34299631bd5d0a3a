import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { criterionOf, type ImportMapping } from '@/lib/domain/importing/import-mapping';
import { findUndone } from '@/lib/domain/importing/imported-values';
import type { ExportedProject } from '@/lib/domain/importing/export-table';
import type { KnownPerson } from '@/lib/domain/importing/propose-values';
import { sourceFromFileName } from '@/lib/domain/importing/source-name';
import type { ProjectPriority } from '@/lib/domain/priority/types';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { groupBy } from '@/lib/domain/shared/group-by';
import { computePortfolio, solvePortfolio } from '@/lib/features/portfolio/data';
import { loadCurrentModel } from '@/lib/features/scoring/data';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { FileAnswer } from '@/lib/platform/jobs/answer-file';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packRows, readShared, shareText, unpackSome, type SharedText } from '@/lib/platform/jobs/packed-rows';
import type { Computed, TablePlan, TableStanding } from '@/lib/platform/jobs/plan-table';
import type { ReadDrafts } from '@/lib/platform/jobs/read-table';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { IMPORT_KINDS, importCountsSchema, importMappingSchema, type FileAnalysis, type ImportKind } from './schema';

export type ImportFile = { readonly name: string; readonly bytes: Buffer };

/** What an import of projects is called where several kinds are kept. */
export const PROJECT_IMPORT: ImportKind = 'projects';

const READING = { timeoutMs: 60_000 } as const;

/** The value of what a thread answered about a file. */
function unwrap<Value>(answer: FileAnswer<Value>): Value {
  if (!answer.ok) throw new AppError(answer.code, answer.reason);
  return answer.value;
}

/**
 * Step one: how the file is read, and what each column most likely is. Writes nothing.
 *
 * @throws AppError `invalid` or `too-large`, with what is wrong in words
 */
export async function analyseFile(caller: Caller, { name, bytes }: ImportFile): Promise<FileAnalysis> {
  const { model, people } = await readWorkspace(caller.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), people: await readPeople(tx) }), READING);
  const criteria = model.criteria.filter(({ retired }) => !retired).map(({ key, name: asked }) => ({ key, name: asked }));
  const { format, notes, columns, rowCount, facts, proposal } = unwrap(await compute('describeTable', bytes, { source: sourceFromFileName(name), criteria, people }));
  const remembered = await readWorkspace(caller.workspaceId, (tx) => findMapping(tx, columns), READING);
  return {
    fileName: name,
    format,
    notes,
    rowCount,
    columns: facts,
    mapping: remembered ? recall(remembered, proposal, new Set(criteria.map(({ key }) => key))) : proposal,
    isRemembered: remembered !== null,
    criteria,
    people: people.map(({ id, name: personName }) => ({ id, name: personName })),
  };
}

/** What was corrected before goes ahead of what is proposed; dates are decided anew, since they depend on the cells. */
function recall(remembered: ImportMapping, proposal: ImportMapping, criteria: ReadonlySet<string>): ImportMapping {
  const columns = Object.entries(proposal.columns).map(([name, proposed]) => {
    const known = remembered.columns[name] ?? proposed;
    const key = criterionOf(known.target);
    if (key !== null && !criteria.has(key)) return [name, { target: 'keep', dateOrder: null }] as const;
    return [name, { target: known.target, dateOrder: proposed.dateOrder ?? known.dateOrder }] as const;
  });
  return {
    source: remembered.source,
    columns: Object.fromEntries(columns),
    stages: { ...proposal.stages, ...remembered.stages },
    statuses: { ...proposal.statuses, ...remembered.statuses },
    owners: { ...proposal.owners, ...Object.fromEntries(Object.entries(remembered.owners).filter(([, id]) => id !== null)) },
  };
}

export type ImportPlan = TablePlan & { readonly columns: readonly string[]; readonly model: ScoringModel };

/**
 * What an import would do, without doing it. A thread reads the file and compares; what the database answers goes there
 * as it comes.
 *
 * @throws AppError `invalid` with a field for each column whose mapping has to be settled first
 */
export async function planTable(tx: WorkspaceTransaction, caller: Caller, { bytes }: ImportFile, mapping: ImportMapping, { isDryRun }: { readonly isDryRun: boolean }): Promise<ImportPlan> {
  const model = await loadCurrentModel(tx);
  const { criteria, assumptions } = model;
  const { columns, problems, table, keys } = unwrap(await compute('readDrafts', bytes, await withoutStrangers(tx, mapping), { criteria, singleNumberFactor: assumptions.singleNumberFactor }));
  if (problems.length > 0) {
    const fields = problems.map(({ column, reason }) => ({ path: column === null ? 'mapping' : `columns.${column}`, message: reason }));
    throw new AppError('invalid', problems.map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`)).join(' '), fields);
  }
  return { ...(await compute('planTable', table, await readStanding(tx, caller, keys, model.id), isDryRun)), columns, model };
}

/** An owner has to be a person of this workspace. */
async function withoutStrangers(tx: WorkspaceTransaction, mapping: ImportMapping): Promise<ImportMapping> {
  const known = new Set((await readPeople(tx)).map(({ id }) => id));
  return { ...mapping, owners: Object.fromEntries(Object.entries(mapping.owners).map(([word, id]) => [word, id !== null && known.has(id) ? id : null])) };
}

/** Step two, the dry run. Writes nothing. */
export async function planImportOf(caller: Caller, file: ImportFile, mapping: ImportMapping): Promise<ImportPlan> {
  return readWorkspace(caller.workspaceId, (tx) => planTable(tx, caller, file, mapping, { isDryRun: true }), READING);
}

type DraftKeys = ReadDrafts['keys'];

/** The projects that the rows of a file may be about, what imports did to them, and the caller's own scores of them. */
async function readStanding(tx: WorkspaceTransaction, { personId }: Caller, keys: DraftKeys, modelId: string): Promise<TableStanding> {
  const ids = await findAsked(tx, keys);
  return {
    projects: await readLists(ids, (some) => tx.$queryRaw<JsonList[]>`
      select json_agg(json_build_array(natural_key, id, deleted_at is not null, json_build_object(
        'name', name, 'description', description, 'stage', stage, 'status', status, 'ownerId', owner_id, 'tags', tags, 'startsOn', starts_on, 'dueOn', due_on, 'finishedOn', finished_on,
        'source', source, 'externalId', external_id, 'extra', extra)))::text as list
      from project where workspace_id = current_workspace_id() and id = any(${some}::uuid[])`),
    events: await readImportEvents(tx, 'Project', ids),
    answers: await readLists(ids, (some) => tx.$queryRaw<JsonList[]>`
      select json_agg(json_build_array(s.project_id, a.criterion_key, a.raw, a.source = 'import'))::text as list
      from score_sheet s join score_answer a on a.workspace_id = s.workspace_id and a.sheet_id = s.id
      where s.workspace_id = current_workspace_id() and s.scorer_id = ${personId}::uuid and s.model_id = ${modelId}::uuid and s.project_id = any(${some}::uuid[])`),
  };
}

/** The projects under the keys of rows, and those that rows name. */
async function findAsked(tx: WorkspaceTransaction, keys: DraftKeys): Promise<{ readonly chunks: readonly SharedText[] }> {
  const found = new Set<string>();
  for await (const some of unpackSome(keys, ASKED_AT_ONCE)) {
    const named = some.flatMap(([, id]) => (id === null ? [] : [id]));
    const rows = await tx.$queryRaw<{ id: string }[]>`select id::text from project where workspace_id = current_workspace_id() and (natural_key = any(${some.map(([key]) => key)}) or id = any(${named}::uuid[]))`;
    for (const { id } of rows) found.add(id);
  }
  return packRows([...found], ASKED_AT_ONCE);
}

const ASKED_AT_ONCE = 500;

async function readPeople(tx: WorkspaceTransaction): Promise<KnownPerson[]> {
  return tx.person.findMany({ where: { isActive: true }, select: { id: true, name: true, email: true }, orderBy: { name: 'asc' } });
}

export type JsonList = { readonly list: string | null };

/**
 * Asks for lists, each a text of JSON, and hands the texts on unread: nobody waits here while they are taken apart.
 *
 * @param asked a few at a time; what is asked goes to the database as a value, from which it sees how many rows it will find
 */
export async function readLists<Asked>({ chunks }: { readonly chunks: readonly SharedText[]; readonly of?: Asked }, read: (some: Asked[]) => Promise<JsonList[]>): Promise<Lists> {
  const lists: SharedText[] = [];
  for (const chunk of chunks) lists.push(...(await shareLists(read(JSON.parse(readShared(chunk)) as Asked[]))));
  return { chunks: lists };
}

type Lists = { readonly chunks: readonly SharedText[] };

export async function shareLists(answer: Promise<JsonList[]>): Promise<SharedText[]> {
  const lists: SharedText[] = [];
  for (const { list } of await answer) {
    if (list !== null) lists.push(shareText(list));
    await setImmediate();
  }
  return lists;
}

/** What imports did to rows, each `[id, before, after]`; those that were taken back don't count. */
export async function readImportEvents(tx: WorkspaceTransaction, subject: 'Project' | 'Task' | 'TimeEntry', ids: { readonly chunks: readonly SharedText[] }): Promise<Lists> {
  if (ids.chunks.length === 0) return { chunks: [] };
  const undone = await readUndone(tx);
  return readLists<string>(ids, (some) => tx.$queryRaw<JsonList[]>`
    select json_agg(json_build_array(subject_id, before, after) order by id)::text as list from audit_event
    where workspace_id = current_workspace_id() and subject = ${subject} and import_batch_id is not null and undoes_group_id is null and group_id <> all(${undone}::uuid[])
    and subject_id = any(${some}::uuid[])`);
}

/** Groups of changes that were taken back. */
async function readUndone(tx: WorkspaceTransaction): Promise<string[]> {
  return findUndone(await tx.$queryRaw<{ groupId: string; undoes: string }[]>`
    select distinct group_id::text as "groupId", undoes_group_id::text as undoes from audit_event where workspace_id = current_workspace_id() and undoes_group_id is not null`);
}

/** Under which a mapping is remembered: the names of the columns, in their order. */
export function hashHeader(columns: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}

async function findMapping(tx: WorkspaceTransaction, columns: readonly string[]): Promise<ImportMapping | null> {
  const row = await tx.importMapping.findFirst({ where: { kind: PROJECT_IMPORT, headerHash: hashHeader(columns) }, select: { mapping: true } });
  const parsed = row && importMappingSchema.safeParse(row.mapping);
  return parsed?.success ? parsed.data : null;
}

/** Imports, latest first, each with the group of changes that undoes it. */
export async function readBatches(caller: Caller, where: Prisma.ImportBatchWhereInput = {}, take = 20) {
  return readWorkspace(caller.workspaceId, async (tx) => {
    const batches = await tx.importBatch.findMany({ where: { kind: { in: [...IMPORT_KINDS] }, ...where }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take, include: { author: { select: { name: true } } } });
    const events = await tx.auditEvent.findMany({ where: { subject: 'ImportBatch', subjectId: { in: batches.map(({ id }) => id) } }, orderBy: { id: 'asc' }, select: { subjectId: true, groupId: true, undoesGroupId: true } });
    const bySubject = groupBy(events, ({ subjectId }) => subjectId);
    return batches.map(({ id, kind, source, fileName, counts, status, createdAt, author }) => ({
      id,
      kind: kind as ImportKind,
      source,
      fileName,
      counts: importCountsSchema.parse(counts),
      isUndone: status === 'undone',
      createdAt: createdAt.toISOString(),
      author: author?.name ?? null,
      // The latest group that wrote the batch: the import itself, or what took its undo back.
      groupId: bySubject.get(id)?.at(-1)?.groupId ?? null,
    }));
  });
}

export type ImportBatchLine = Awaited<ReturnType<typeof readBatches>>[number];

export async function readPeopleNames(caller: Caller): Promise<Map<string, string>> {
  const people = await readWorkspace(caller.workspaceId, (tx) => tx.person.findMany({ select: { id: true, name: true } }));
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** All projects with where the scored ones stand, as a file that a thread writes. */
export async function readExport(caller: Caller, format: 'csv' | 'json'): Promise<string> {
  // One statement, so that all is of one moment; some in each of its rows.
  const projects = await readWorkspace(caller.workspaceId, (tx) => shareLists(tx.$queryRaw<JsonList[]>`
    select json_agg(project order by place)::text as list from (
      select row_number() over (order by p.name, p.id) - 1 as place, json_build_object(
        'id', p.id, 'name', p.name, 'description', p.description, 'stage', p.stage, 'status', p.status, 'owner', o.name, 'tags', p.tags, 'startsOn', p.starts_on, 'dueOn', p.due_on,
        'finishedOn', p.finished_on, 'source', p.source, 'externalId', p.external_id, 'extra', p.extra) as project
      from project p left join person o on o.workspace_id = p.workspace_id and o.id = p.owner_id where p.workspace_id = current_workspace_id() and p.deleted_at is null
    ) as numbered group by place / 500 order by place / 500`), READING);
  const { assessment } = await computePortfolio(caller);
  const { best } = await solvePortfolio(caller);
  const planned = new Set((best?.plan ?? assessment.greedy).projectIds);
  const computed = assessment.projects.map((project): Computed => [project.projectId, toComputed(project, planned)]);
  return readShared(await compute('writeExport', { chunks: projects }, packRows(computed), format, caller.workspaceSlug));
}

function toComputed(project: ProjectPriority, planned: ReadonlySet<string>): ExportedProject['computed'] {
  if (project.status !== 'ranked') return null;
  const { rank, basis, priority, aboveCut } = project;
  return { rank, basis, p10: priority.p10, p50: priority.p50, p90: priority.p90, chanceAboveCut: aboveCut, isPlanned: planned.has(project.projectId) };
}

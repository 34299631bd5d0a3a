import 'server-only';
import { createHash } from 'node:crypto';
import { criterionOf, type ImportMapping } from '@/lib/domain/importing/import-mapping';
import { findUndone } from '@/lib/domain/importing/imported-values';
import { planImport, type KnownProject, type PlannedRow } from '@/lib/domain/importing/plan-import';
import type { ExportedProject } from '@/lib/domain/importing/export-table';
import type { ProjectDraft, ProjectFields, Rejection } from '@/lib/domain/importing/project-draft';
import type { KnownPerson } from '@/lib/domain/importing/propose-values';
import { sourceFromFileName } from '@/lib/domain/importing/source-name';
import type { ProjectPriority } from '@/lib/domain/priority/types';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { groupBy } from '@/lib/domain/shared/group-by';
import { computePortfolio, solvePortfolio } from '@/lib/features/portfolio/data';
import { loadCurrentModel } from '@/lib/features/scoring/data';
import { AppError } from '@/lib/platform/app-error';
import { readImportedValues } from '@/lib/platform/audit/imported-values';
import type { Caller } from '@/lib/platform/auth/caller';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { FileAnswer } from '@/lib/platform/jobs/answer-file';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { readShared, shareText, unpackRows, type PackedRows, type SharedText } from '@/lib/platform/jobs/packed-rows';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { IMPORT_KINDS, importCountsSchema, importMappingSchema, type FileAnalysis, type ImportCounts, type ImportKind } from './schema';

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

export type ImportPlan = { readonly rows: readonly PlannedRow[]; readonly rejections: readonly Rejection[]; readonly unnamed: readonly number[]; readonly columns: readonly string[]; readonly model: ScoringModel; readonly counts: ImportCounts };

/**
 * What an import would do, without doing it.
 *
 * @throws AppError `invalid` with a field for each column whose mapping has to be settled first
 */
export async function planTable(tx: WorkspaceTransaction, caller: Caller, { bytes }: ImportFile, mapping: ImportMapping): Promise<ImportPlan> {
  const model = await loadCurrentModel(tx);
  const { criteria, assumptions } = model;
  const read = unwrap(await compute('readDrafts', bytes, await withoutStrangers(tx, mapping), { criteria, singleNumberFactor: assumptions.singleNumberFactor }));
  const { columns, problems, unnamed } = read;
  if (problems.length > 0) {
    const fields = problems.map(({ column, reason }) => ({ path: column === null ? 'mapping' : `columns.${column}`, message: reason }));
    throw new AppError('invalid', problems.map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`)).join(' '), fields);
  }
  const drafts = await unpackRows(read.drafts);
  const planned = planImport(drafts, await findKnownProjects(tx, caller, drafts, model.id));
  const rejections = [...read.rejections, ...planned.rejections].toSorted((x, y) => x.line - y.line);
  return { rows: planned.rows, rejections, unnamed, columns, model, counts: count(planned.rows, rejections) };
}

/** An owner has to be a person of this workspace. */
async function withoutStrangers(tx: WorkspaceTransaction, mapping: ImportMapping): Promise<ImportMapping> {
  const known = new Set((await readPeople(tx)).map(({ id }) => id));
  return { ...mapping, owners: Object.fromEntries(Object.entries(mapping.owners).map(([word, id]) => [word, id !== null && known.has(id) ? id : null])) };
}

function count(rows: readonly PlannedRow[], rejections: readonly Rejection[]): ImportCounts {
  const of = (...kinds: PlannedRow['kind'][]): number => rows.filter(({ kind }) => kinds.includes(kind)).length;
  return { new: of('new', 'restored'), changed: of('changed'), same: of('same'), rejected: new Set(rejections.map(({ line }) => line)).size };
}

/** Step two, the dry run. Writes nothing. */
export async function planImportOf(caller: Caller, file: ImportFile, mapping: ImportMapping): Promise<ImportPlan> {
  return readWorkspace(caller.workspaceId, (tx) => planTable(tx, caller, file, mapping), READING);
}

const projectSelect = {
  id: true, deletedAt: true, naturalKey: true, name: true, description: true, stage: true, status: true, ownerId: true, tags: true,
  startsOn: true, dueOn: true, finishedOn: true, source: true, externalId: true, extra: true,
} satisfies Prisma.ProjectSelect;

type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof projectSelect }>;

const CHUNK = 5_000;

async function findKnownProjects(tx: WorkspaceTransaction, caller: Caller, drafts: readonly ProjectDraft[], modelId: string): Promise<(draft: ProjectDraft) => KnownProject | null> {
  const rows: ProjectRow[] = [];
  for (let from = 0; from < drafts.length; from += CHUNK) {
    const some = drafts.slice(from, from + CHUNK);
    const ids = some.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]));
    rows.push(...(await tx.project.findMany({ where: { OR: [{ naturalKey: { in: some.map(({ naturalKey }) => naturalKey) } }, { id: { in: ids } }] }, select: projectSelect })));
  }
  const imported = await readImportedValues(tx, 'Project');
  const answers = await readOwnAnswers(tx, caller, modelId);
  const known = rows.map((row) => ({ key: row.naturalKey, project: { id: row.id, isRemoved: row.deletedAt !== null, fields: toFields(row), imported: readDays(imported.get(row.id) ?? {}), answers: answers.get(row.id) ?? {} } }));
  const byId = new Map(known.map(({ project }) => [project.id, project]));
  const byKey = new Map(known.map(({ key, project }) => [key, project]));
  return ({ projectId, naturalKey }) => (projectId === null ? undefined : byId.get(projectId)) ?? byKey.get(naturalKey) ?? null;
}

function toFields({ name, description, stage, status, ownerId, tags, startsOn, dueOn, finishedOn, source, externalId, extra }: ProjectRow): ProjectFields {
  return { name, description, stage, status, ownerId, tags, startsOn: toDay(startsOn), dueOn: toDay(dueOn), finishedOn: toDay(finishedOn), source, externalId, extra: readExtra(extra) };
}

function toDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

function readExtra(extra: unknown): Record<string, string> {
  if (extra === null || typeof extra !== 'object' || Array.isArray(extra)) return {};
  return Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, String(value)]));
}

const DAYS: readonly (keyof ProjectFields)[] = ['startsOn', 'dueOn', 'finishedOn'];

/** The trail has days as instants. */
function readDays(values: Readonly<Record<string, unknown>>): Partial<ProjectFields> {
  const days = DAYS.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field].slice(0, 10)]] : []));
  return { ...values, ...Object.fromEntries(days) } as Partial<ProjectFields>;
}

async function readOwnAnswers(tx: WorkspaceTransaction, caller: Caller, modelId: string): Promise<Map<string, KnownProject['answers']>> {
  const sheets = await tx.scoreSheet.findMany({ where: { scorerId: caller.personId, modelId }, select: { projectId: true, scoreAnswers: { select: { criterionKey: true, raw: true, source: true } } } });
  return new Map(sheets.map(({ projectId, scoreAnswers }) => [projectId, Object.fromEntries(scoreAnswers.map(({ criterionKey, raw, source }) => [criterionKey, { raw, isImported: source === 'import' }]))]));
}

async function readPeople(tx: WorkspaceTransaction): Promise<KnownPerson[]> {
  return tx.person.findMany({ where: { isActive: true }, select: { id: true, name: true, email: true }, orderBy: { name: 'asc' } });
}

export type JsonList = { readonly list: string | null };

/** Asks for one list after another, each a text of JSON, and hands the texts on unread. */
export async function readLists<Asked extends SharedText | null>(chunks: readonly Asked[], read: (asked: string) => Promise<JsonList[]>): Promise<{ readonly chunks: readonly SharedText[] }> {
  const lists: SharedText[] = [];
  for (const chunk of chunks) {
    const [answer] = await read(chunk === null ? '' : readShared(chunk));
    if (answer?.list) lists.push(shareText(answer.list));
  }
  return { chunks: lists };
}

/** What imports did to rows, each `[id, before, after]`; those that were taken back don't count. */
export async function readImportEvents(tx: WorkspaceTransaction, subject: 'Project' | 'Task' | 'TimeEntry', ids: PackedRows<string>): Promise<{ readonly chunks: readonly SharedText[] }> {
  if (ids.count === 0) return { chunks: [] };
  const undos = await tx.$queryRaw<{ groupId: string; undoes: string }[]>`
    select distinct group_id::text as "groupId", undoes_group_id::text as undoes from audit_event where workspace_id = current_workspace_id() and undoes_group_id is not null`;
  const undone = findUndone(undos);
  return readLists(ids.chunks, (asked) => tx.$queryRaw<JsonList[]>`
    select json_agg(json_build_array(subject_id, before, after) order by id)::text as list from audit_event
    where workspace_id = current_workspace_id() and subject = ${subject} and import_batch_id is not null and undoes_group_id is null and group_id <> all(${undone}::uuid[])
    and subject_id in (select jsonb_array_elements_text(${asked}::jsonb)::uuid)`);
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

/** All projects, with where the scored ones stand. */
export async function readExport(caller: Caller): Promise<ExportedProject[]> {
  const rows = await readWorkspace(caller.workspaceId, (tx) => tx.project.findMany({ where: { deletedAt: null }, select: { ...projectSelect, owner: { select: { name: true } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }), READING);
  const { assessment } = await computePortfolio(caller);
  const { best } = await solvePortfolio(caller);
  const planned = new Set((best?.plan ?? assessment.greedy).projectIds);
  const assessed = new Map(assessment.projects.map((project) => [project.projectId, project]));
  return rows.map((row) => {
    const { name, description, stage, status, tags, startsOn, dueOn, finishedOn, source, externalId, extra } = toFields(row);
    return { id: row.id, name, description, stage, status, owner: row.owner?.name ?? null, tags, startsOn, dueOn, finishedOn, source, externalId, extra, computed: toComputed(assessed.get(row.id), planned) };
  });
}

function toComputed(project: ProjectPriority | undefined, planned: ReadonlySet<string>): ExportedProject['computed'] {
  if (project?.status !== 'ranked') return null;
  const { rank, basis, priority, aboveCut } = project;
  return { rank, basis, p10: priority.p10, p50: priority.p50, p90: priority.p90, chanceAboveCut: aboveCut, isPlanned: planned.has(project.projectId) };
}

import 'server-only';
import { isPersonal } from '@/lib/domain/access/undo-rules';
import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import type { PlannedRow } from '@/lib/domain/importing/plan-import';
import { startUnknowns } from '@/lib/domain/life-cycle/first-unknowns';
import { stages, type Stage } from '@/lib/domain/shared/stage';
import type { DraftAnswer, ProjectFields } from '@/lib/domain/importing/project-draft';
import { readGroupSubjects } from '@/lib/features/history/data';
import { AppError } from '@/lib/platform/app-error';
import { createOrderedId } from '@/lib/platform/db/ordered-id';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import { rememberMapping, toJson } from '@/lib/platform/files/remember-mapping';
import { unpackRows } from '@/lib/platform/jobs/packed-rows';
import { analyseFile, hashHeader, planImportOf, planTable, PROJECT_IMPORT, type ImportFile } from './data';
import type { CommittedImport, ImportProgress, ImportResult, SentImport } from './schema';

export { analyseFile, planImportOf as planImport } from './data';

/** Rows between two reports of progress, and between two turns of whoever else waits for the server. */
const STEP = 100;
const PATIENCE_MS = 600_000;

/**
 * Step three: writes what the dry run said, all of it or nothing, as one group that is undone as one. Rows that are
 * rejected are left out. A file that says nothing new leaves no trace.
 *
 * @throws AppError `invalid` for a file or mapping that can't be read, `conflict` where another import came between
 */
export async function commitImport(caller: Caller, file: ImportFile, mapping: ImportMapping, report: (progress: ImportProgress) => void = () => {}): Promise<CommittedImport> {
  report({ step: 'reading', done: 0, total: 0 });
  const batchId = crypto.randomUUID();
  return recordChanges(caller, { action: 'import projects', importBatchId: batchId, timeoutMs: PATIENCE_MS }, async (record) => {
    const plan = await planTable(record.tx, caller, file, mapping, { isDryRun: false });
    const { counts } = plan;
    if (plan.rows === null || counts.new + counts.changed === 0) return { counts, batchId: null, groupId: null };
    await record.create('ImportBatch', { id: batchId, kind: PROJECT_IMPORT, source: mapping.source, fileName: file.name.slice(0, 300), mapping: toJson(mapping), counts, authorId: caller.personId });
    const rows = await unpackRows(plan.rows);
    await addProjects(record, rows, batchId, report);
    await changeProjects(record, rows, report);
    await writeAnswers(record, caller, { rows, modelId: plan.model.id }, batchId);
    await rememberMapping(record, PROJECT_IMPORT, hashHeader(plan.columns), mapping);
    report({ step: 'saving', done: counts.new + counts.changed, total: counts.new + counts.changed });
    return { counts, batchId, groupId: record.groupId };
  });
}

/** A file in one go, as programs send it: with the mapping that is proposed or remembered, if none comes along. */
export async function importFile(caller: Caller, file: ImportFile, { mapping: given, dryRun }: SentImport): Promise<ImportResult> {
  const mapping = given ?? (await analyseFile(caller, file)).mapping;
  const { counts, rejections, rejectionCount } = await planImportOf(caller, file, mapping);
  const done = dryRun ? null : await commitImport(caller, file, mapping);
  return { id: done?.batchId ?? null, isDryRun: dryRun, counts: done?.counts ?? counts, rejections: [...rejections], rejectionCount, mapping };
}

/**
 * Takes an import back as one, or brings it back: `groupId` is the latest group that wrote its batch.
 *
 * @throws AppError `not-found` for a group that is no import, `forbidden` where scores or hours came with it and somebody else made it, `conflict` where a later change would be lost
 */
export async function undoImport(caller: Caller, groupId: string): Promise<{ readonly groupId: string }> {
  const group = await readGroupSubjects(caller, groupId);
  if (!group?.subjects.includes('ImportBatch')) throw new AppError('not-found', 'There is no such import to take back.');
  if (group.subjects.some(isPersonal) && group.actorId !== caller.personId) throw new AppError('forbidden', 'Scores or hours came with this import, so only the person who made it may take it back.');
  return undoChanges(caller, groupId);
}

async function addProjects(record: ChangeRecorder, rows: readonly PlannedRow[], importBatchId: string, report: (progress: ImportProgress) => void): Promise<void> {
  const drafts = rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : []));
  for (let done = 0; done < drafts.length; done += STEP) {
    report({ step: 'adding', done, total: drafts.length });
    const some = drafts.slice(done, done + STEP).map(({ fields, naturalKey }) => ({ id: createOrderedId(), ...toRow(fields), name: fields.name, naturalKey, importBatchId }));
    await record.insertMany('Project', some);
    await startProjects(record, some);
  }
}

type Started = { readonly id: string; readonly stage?: Stage };

/** What every project has from its first day: the stage it is in, and the first unknowns. */
async function startProjects(record: ChangeRecorder, projects: readonly Started[]): Promise<void> {
  await record.insertMany('StagePassage', projects.map(({ id, stage = 'goal' }) => ({ projectId: id, stage, enteredOn: today() })));
  await record.insertMany('Unknown', projects.flatMap(({ id }) => startUnknowns(id)));
}

/** Projects whose import was taken back have lost what they started with. */
async function restartProjects(record: ChangeRecorder, rows: readonly PlannedRow[]): Promise<void> {
  const restored = rows.flatMap((row) => (row.kind === 'restored' ? [{ id: row.known.id, stage: row.known.fields.stage }] : []));
  const passages = await record.tx.stagePassage.findMany({ where: { projectId: { in: restored.map(({ id }) => id) } }, distinct: ['projectId'], select: { projectId: true } });
  const started = new Set(passages.map(({ projectId }) => projectId));
  await startProjects(record, restored.filter(({ id }) => !started.has(id)));
}

function today(): Date {
  return new Date(new Date().toISOString().slice(0, 10));
}

async function changeProjects(record: ChangeRecorder, rows: readonly PlannedRow[], report: (progress: ImportProgress) => void): Promise<void> {
  const changes = rows.flatMap((row) => {
    if (row.kind !== 'changed' && row.kind !== 'restored') return [];
    const restoring = row.kind === 'restored' ? { deletedAt: null } : {};
    return Object.keys(row.change).length === 0 && row.kind === 'changed' ? [] : [{ id: row.known.id, data: { ...toRow(row.change), ...restoring, version: { increment: 1 } } }];
  });
  for (let done = 0; done < changes.length; done += STEP) {
    report({ step: 'changing', done, total: changes.length });
    await record.updateMany('Project', changes.slice(done, done + STEP));
  }
  await restartProjects(record, rows);
  await enterStages(record, rows);
}

/** A file that has another stage than the project moves it there. */
async function enterStages(record: ChangeRecorder, rows: readonly PlannedRow[]): Promise<void> {
  const moved = rows.flatMap((row) => {
    const stage = row.kind === 'changed' || row.kind === 'restored' ? row.change.stage : undefined;
    return stage === undefined || row.kind === 'new' || stage === row.known.fields.stage ? [] : [{ projectId: row.known.id, stage, isReturn: stages.indexOf(stage) < stages.indexOf(row.known.fields.stage) }];
  });
  if (moved.length === 0) return;
  const open = await record.tx.stagePassage.findMany({ where: { projectId: { in: moved.map(({ projectId }) => projectId) }, leftOn: null }, select: { id: true } });
  await record.updateMany('StagePassage', open.map(({ id }) => ({ id, data: { leftOn: today() } })));
  await record.insertMany('StagePassage', moved.map((passage) => ({ ...passage, enteredOn: today(), reason: passage.isReturn ? 'An import says so' : null })));
}

type Fields = { readonly [Field in keyof ProjectFields]?: ProjectFields[Field] };

function toRow({ startsOn, dueOn, finishedOn, tags, extra, ...fields }: Fields) {
  return {
    ...fields,
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(extra === undefined ? {} : { extra }),
    ...(startsOn === undefined ? {} : { startsOn: toDate(startsOn) }),
    ...(dueOn === undefined ? {} : { dueOn: toDate(dueOn) }),
    ...(finishedOn === undefined ? {} : { finishedOn: toDate(finishedOn) }),
  };
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Scores of the file are answers of whoever imports it, under the current version of the model. */
async function writeAnswers(record: ChangeRecorder, caller: Caller, { rows, modelId }: { readonly rows: readonly PlannedRow[]; readonly modelId: string }, importBatchId: string): Promise<void> {
  const answered = await findAnswered(record, rows, importBatchId);
  if (answered.length === 0) return;
  for (let done = 0; done < answered.length; done += STEP) await writeSomeAnswers(record, { scorerId: caller.personId, modelId }, answered.slice(done, done + STEP));
}

async function writeSomeAnswers(record: ChangeRecorder, own: { readonly scorerId: string; readonly modelId: string }, answered: readonly Answered[]): Promise<void> {
  const where = { ...own, projectId: { in: answered.map(({ projectId }) => projectId) } };
  const sheets = await record.tx.scoreSheet.findMany({ where, select: { id: true, projectId: true, scoreAnswers: { select: { id: true, criterionKey: true } } } });
  const known = new Set(sheets.map(({ projectId }) => projectId));
  const missing = answered.filter(({ projectId }) => !known.has(projectId));
  await record.createMany('ScoreSheet', missing.map(({ projectId }) => ({ projectId, ...own, submittedAt: new Date() })));
  const sheetOf = new Map((await record.tx.scoreSheet.findMany({ where, select: { id: true, projectId: true } })).map(({ id, projectId }) => [projectId, id]));
  const answerIds = new Map(sheets.flatMap((sheet) => sheet.scoreAnswers.map(({ id, criterionKey }) => [`${sheet.projectId} ${criterionKey}`, id] as const)));
  const all = answered.flatMap(({ projectId, answers }) => answers.map((answer) => ({ id: answerIds.get(`${projectId} ${answer.criterionKey}`), sheetId: sheetOf.get(projectId) ?? '', row: toAnswerRow(answer) })));
  const added = all.flatMap(({ id, sheetId, row }) => (id === undefined ? [{ sheetId, ...row }] : []));
  for (let done = 0; done < added.length; done += STEP) await record.createMany('ScoreAnswer', added.slice(done, done + STEP));
  await record.updateMany('ScoreAnswer', all.flatMap(({ id, row }) => (id === undefined ? [] : [{ id, data: row }])));
}

type Answered = { readonly projectId: string; readonly answers: readonly DraftAnswer[] };

async function findAnswered(record: ChangeRecorder, rows: readonly PlannedRow[], importBatchId: string): Promise<Answered[]> {
  const changed = rows.flatMap((row): Answered[] => ((row.kind === 'changed' || row.kind === 'restored') && row.answers.length > 0 ? [{ projectId: row.known.id, answers: row.answers }] : []));
  const added = rows.flatMap((row) => (row.kind === 'new' && row.draft.answers.length > 0 ? [row.draft] : []));
  if (added.length === 0) return changed;
  const made = await record.tx.project.findMany({ where: { importBatchId }, select: { id: true, naturalKey: true } });
  const idOf = new Map(made.map(({ id, naturalKey }) => [naturalKey, id]));
  return [...changed, ...added.map(({ naturalKey, answers }) => ({ projectId: idOf.get(naturalKey) ?? '', answers }))];
}

function toAnswerRow({ criterionKey, raw, interval, wasWidened }: DraftAnswer) {
  return { criterionKey, raw, low: interval.p10, likely: interval.p50, high: interval.p90, wasWidened, source: 'import' };
}

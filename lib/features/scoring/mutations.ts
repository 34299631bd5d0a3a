import 'server-only';
import type { Answer } from '@/lib/domain/scoring/answer';
import { checkModel } from '@/lib/domain/scoring/check-model';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { parseRange, type ParsedRange } from '@/lib/domain/scoring/parse-range';
import type { Sheet } from '@/lib/domain/scoring/score-sheet';
import type { Assumptions, ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { findOwnSheet, loadCurrentModel } from './data';
import type { AnswerInput, NewModel } from './schema';

/** What became of an answer: how it was read, or null if it was taken back or is only a note. */
export type SavedAnswer = Pick<Answer, 'criterionKey'> & { readonly interval: Answer['interval'] | null; readonly wasWidened: boolean };

export type SavedAnswers = {
  readonly groupId: string;
  readonly answers: readonly SavedAnswer[];
  /** By the server's clock. */
  readonly savedAt: string;
};

/**
 * Saves the caller's own answers on a project under the current model, each as it was typed and as it was read. The first
 * answer under a new version of the model takes the caller's earlier answers along.
 *
 * @throws AppError `invalid` naming the criterion and what would be right, `not-found` for an unknown project
 */
export async function saveAnswers(caller: Caller, input: { readonly projectId: string; readonly answers: readonly AnswerInput[] }): Promise<SavedAnswers> {
  const savedAt = new Date().toISOString();
  return recordChanges(caller, { action: 'score a project' }, async (record) => {
    const model = await loadCurrentModel(record.tx);
    const parsed = input.answers.map((answer) => ({ answer, reading: readAnswer(answer, model) }));
    const sheetId = await openSheet(record, caller, input.projectId, model);
    for (const { answer, reading } of parsed) await writeAnswer(record, sheetId, answer, reading);
    const answers = parsed.map(({ answer, reading }) => ({ criterionKey: answer.criterionKey, interval: reading?.interval ?? null, wasWidened: reading?.single === true }));
    return { groupId: record.groupId, answers, savedAt };
  });
}

/** One answer; see saveAnswers. */
export async function saveAnswer(caller: Caller, { projectId, ...answer }: { readonly projectId: string } & AnswerInput): Promise<SavedAnswers> {
  return saveAnswers(caller, { projectId, answers: [answer] });
}

/**
 * Submits the caller's answers: from now on they count, and the others' are shown. Submitting twice changes nothing.
 *
 * @throws AppError `conflict` while nothing is answered
 */
export async function submitSheet(caller: Caller, { projectId }: { readonly projectId: string }): Promise<{ readonly groupId: string; readonly submittedAt: string }> {
  return recordChanges(caller, { action: 'submit a score' }, async (record) => {
    const sheetId = await openSheet(record, caller, projectId, await loadCurrentModel(record.tx));
    const sheet = await record.tx.scoreSheet.findFirstOrThrow({ where: { id: sheetId }, select: { submittedAt: true, scoreAnswers: { where: { likely: { not: null } }, select: { id: true }, take: 1 } } });
    if (sheet.scoreAnswers.length === 0) throw new AppError('conflict', 'Nothing is answered yet. Answer at least one question, then submit.');
    const submittedAt = sheet.submittedAt ?? new Date();
    await record.update('ScoreSheet', sheetId, { submittedAt });
    return { groupId: record.groupId, submittedAt: submittedAt.toISOString() };
  });
}

/** Takes the caller's answers back into the making: they do not count, and the others' are hidden again. */
export async function withdrawSheet(caller: Caller, { projectId }: { readonly projectId: string }): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'withdraw a score' }, async (record) => {
    const sheets = await record.tx.scoreSheet.findMany({ where: { projectId, scorerId: caller.personId, submittedAt: { not: null } }, select: { id: true } });
    if (sheets.length === 0) throw new AppError('conflict', 'You have submitted no score of this project.');
    for (const { id } of sheets) await record.update('ScoreSheet', id, { submittedAt: null });
    return { groupId: record.groupId };
  });
}

/**
 * Makes a new version of the scoring model, the current one from now on. Scores keep the version they were given under.
 *
 * @throws AppError `invalid` naming each field, `conflict` where somebody else has made a version in the meantime
 */
export async function saveModel(caller: Caller, { basedOn, note, criteria: given, assumptions: assumed, formula, methods }: NewModel): Promise<{ readonly groupId: string; readonly version: number }> {
  const criteria = given as Criterion[];
  const assumptions = assumed as Assumptions;
  return recordChanges(caller, { action: 'change the scoring model' }, async (record) => {
    const current = await loadCurrentModel(record.tx);
    if (current.version !== basedOn) throw new AppError('conflict', `Version ${current.version} was made in the meantime. Reload the page; what you changed is based on version ${basedOn}.`);
    const problems = checkModel({ criteria, assumptions, formula }, current.criteria);
    const [first] = problems;
    if (first) throw new AppError('invalid', `${first.path}: ${first.message}.`, problems);
    const { _max } = await record.tx.scoringModel.aggregate({ _max: { version: true } });
    const version = (_max.version ?? current.version) + 1;
    await record.update('ScoringModel', current.id, { isCurrent: false });
    await record.create('ScoringModel', { version, name: `Version ${version}`, criteria, assumptions: { ...assumptions, formula, methods }, note, isCurrent: true, authorId: caller.personId });
    return { groupId: record.groupId, version };
  });
}

/** How an answer is read under the model; null for empty text. */
function readAnswer({ criterionKey, text }: AnswerInput, model: ScoringModel): ParsedRange | null {
  const criterion = findCriterion(model, criterionKey);
  if (text === '') return null;
  const reading = parseRange(text, { scale: criterion.scale, singleNumberFactor: model.assumptions.singleNumberFactor });
  if (!reading.ok) throw new AppError('invalid', `${criterion.name}: ${reading.reason}`, [{ path: criterionKey, message: reading.reason }]);
  return reading;
}

function findCriterion(model: ScoringModel, key: string): Criterion {
  const criterion = model.criteria.find((candidate) => candidate.key === key);
  if (criterion && criterion.retired !== true) return criterion;
  const asked = model.criteria.filter(({ retired }) => retired !== true).map((candidate) => candidate.key);
  const message = criterion ? `is retired since version ${model.version} of the model or before` : `is no criterion of the scoring model; known are ${asked.join(', ')}`;
  throw new AppError('invalid', `${key} ${message}.`, [{ path: key, message }]);
}

/** The caller's sheet under the current model; made, with the answers given under an earlier version, if there is none. */
async function openSheet(record: ChangeRecorder, { personId }: Caller, projectId: string, model: ScoringModel): Promise<string> {
  // Two windows of one person must not both make the sheet; the lock ends with the transaction.
  await record.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sheet:${projectId}:${personId}`}, 0))`;
  const project = await record.tx.project.findFirst({ where: { id: projectId, deletedAt: null }, select: { id: true } });
  if (!project) throw new AppError('not-found', 'This project does not exist any more.');
  const known = await record.tx.scoreSheet.findFirst({ where: { projectId, scorerId: personId, modelId: model.id }, select: { id: true } });
  if (known) return known.id;
  const earlier = await findOwnSheet(record.tx, projectId, personId);
  const sheetId = await record.create('ScoreSheet', { projectId, scorerId: personId, modelId: model.id });
  if (earlier) await takeAlong(record, sheetId, earlier, model);
  return sheetId;
}

async function takeAlong(record: ChangeRecorder, sheetId: string, earlier: Sheet, model: ScoringModel): Promise<void> {
  const asked = new Set(model.criteria.filter(({ retired }) => retired !== true).map(({ key }) => key));
  const kept = earlier.answers.filter(({ criterionKey }) => asked.has(criterionKey));
  await record.createMany('ScoreAnswer', kept.map(({ criterionKey, text, interval, wasWidened, source, note }) => ({ sheetId, criterionKey, raw: text, ...toColumns(interval), wasWidened, source, note })));
}

async function writeAnswer(record: ChangeRecorder, sheetId: string, { criterionKey, text, note, source }: AnswerInput, reading: ParsedRange | null): Promise<void> {
  const known = await record.tx.scoreAnswer.findFirst({ where: { sheetId, criterionKey }, select: { id: true } });
  if (text === '' && note === '') {
    if (known) await record.remove('ScoreAnswer', known.id);
    return;
  }
  const row = { raw: text, ...toColumns(reading?.interval ?? null), wasWidened: reading?.single === true, source, note };
  if (known) await record.update('ScoreAnswer', known.id, row);
  else await record.create('ScoreAnswer', { sheetId, criterionKey, ...row });
}

function toColumns(interval: Answer['interval'] | null) {
  return { low: interval?.p10 ?? null, likely: interval?.p50 ?? null, high: interval?.p90 ?? null };
}

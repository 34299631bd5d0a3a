import 'server-only';
import { createHash } from 'node:crypto';
import { startUnknowns } from '@/lib/domain/life-cycle/first-unknowns';
import { assignNaturalKeys } from '@/lib/domain/importing/natural-keys';
import { stageNames, stages, type Stage } from '@/lib/domain/shared/stage';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { findProject } from './data';
import type { BulkChange, NewUnknown, ProjectChange, ProjectField, SentProject, UnknownChange } from './schema';

export type Changed = { readonly groupId: string };

const MANY_MS = 120_000;

/** @throws AppError `conflict` where there is a project of this origin; its id stands in the field `id` */
export async function createProject(caller: Caller, input: SentProject): Promise<Changed & { id: string }> {
  return recordChanges(caller, { action: 'add a project' }, async (record) => {
    const naturalKey = await claimNaturalKey(record, input);
    const id = await record.create('Project', { ...(toRow(input) as { name: string }), naturalKey });
    await record.create('StagePassage', { projectId: id, stage: input.stage ?? 'goal', enteredOn: today() });
    await record.createMany('Unknown', startUnknowns(id));
    return { id, groupId: record.groupId };
  });
}

/** The key under which an import would look for the project; null without an origin. */
async function claimNaturalKey(record: ChangeRecorder, { source, externalId, name, description = '' }: SentProject): Promise<string | null> {
  if (source === undefined || externalId === undefined) return null;
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const [naturalKey = ''] = assignNaturalKeys([{ source, externalId, name, description, scope: [], content: '' }], digest);
  const known = await record.tx.project.findFirst({ where: { naturalKey }, select: { id: true, deletedAt: true } });
  if (!known) return naturalKey;
  const message = known.deletedAt === null ? `${externalId} of ${source} is here already.` : `${externalId} of ${source} was here and was removed; undo that in the log.`;
  throw new AppError('conflict', message, [{ path: 'id', message: known.id }]);
}

/**
 * Changes fields of one project. A change of stage is kept as a passage.
 *
 * @throws AppError `conflict` where a field is not as it was `seen`, `invalid` where it goes back without a reason
 */
export async function changeProject(caller: Caller, { id, seen, stageReason, ...change }: ProjectChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change a project' }, async (record) => {
    // Two who save at once take turns, so that the second sees what the first has done.
    await record.tx.$queryRaw`select id from project where id = ${id}::uuid for update`;
    const before = await findProject(record.tx, id);
    if (!before) throw new AppError('not-found', 'This project does not exist any more.');
    refuseOverwriting(before, change, seen ?? {});
    await record.update('Project', id, { ...toRow(change), ...finish(change.status, before), version: { increment: 1 } });
    if (change.stage) await enterStage(record, [before], change.stage, stageReason);
    return { groupId: record.groupId };
  });
}

type Values = { readonly [Key in ProjectField]?: unknown };

function refuseOverwriting(now: Values, change: Values, seen: Values): void {
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const fields = (Object.keys(seen) as ProjectField[]).filter((key) => key in change && !isSame(now[key], seen[key]) && !isSame(now[key], change[key]));
  if (fields.length === 0) return;
  throw new AppError(
    'conflict',
    'Somebody changed this meanwhile. What you typed is still here: save again to put it in place of theirs.',
    fields.map((path) => ({ path, message: `was changed meanwhile to ${print(now[path])}` })),
  );
}

const LONGEST = 80;

function print(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  if (text === '') return 'nothing';
  return text.length > LONGEST ? `“${text.slice(0, LONGEST)}…”` : `“${text}”`;
}

/** Leaves the stage under way and enters another; going back says why. */
async function enterStage(record: ChangeRecorder, projects: readonly { readonly id: string; readonly stage: Stage }[], stage: Stage, reason?: string): Promise<void> {
  const moved = projects.filter((project) => project.stage !== stage);
  const isReturn = (project: { readonly stage: Stage }): boolean => stages.indexOf(stage) < stages.indexOf(project.stage);
  const first = moved.find(isReturn);
  if (first && !reason) throw needsReason(first.stage, stage);
  const open = await record.tx.stagePassage.findMany({ where: { projectId: { in: moved.map(({ id }) => id) }, leftOn: null }, select: { id: true } });
  await record.updateMany('StagePassage', open.map(({ id }) => ({ id, data: { leftOn: today() } })));
  await record.createMany('StagePassage', moved.map((project) => ({ projectId: project.id, stage, enteredOn: today(), isReturn: isReturn(project), reason: isReturn(project) ? (reason ?? null) : null })));
}

function needsReason(from: Stage, to: Stage): AppError {
  const message = `has to say why it goes back from ${stageNames[from]} to ${stageNames[to]}`;
  return new AppError('invalid', `The reason ${message}.`, [{ path: 'stageReason', message }]);
}

/** The same change to many projects, as one group that is undone as one. */
export async function changeProjects(caller: Caller, { ids, change }: BulkChange): Promise<Changed & { changed: number }> {
  return recordChanges(caller, { action: 'change projects', timeoutMs: MANY_MS }, async (record) => {
    const rows = await record.tx.project.findMany({ where: { id: { in: ids }, deletedAt: null }, select: { id: true, tags: true, stage: true, status: true } });
    const { addTag, removeTag, stageReason, ...fields } = change;
    const retag = (tags: readonly string[]): string[] => [...new Set([...tags.filter((tag) => tag !== removeTag), ...(addTag ? [addTag] : [])])];
    await record.updateMany(
      'Project',
      rows.map((row) => ({ id: row.id, data: { ...toRow(fields), ...finish(fields.status, row), ...(addTag || removeTag ? { tags: retag(row.tags) } : {}), version: { increment: 1 } } })),
    );
    if (fields.stage) await enterStage(record, rows, fields.stage, stageReason);
    return { changed: rows.length, groupId: record.groupId };
  });
}

/** Takes projects off the workspace. Their rows stay, so that undo brings everything back. */
export async function removeProjects(caller: Caller, ids: readonly string[]): Promise<Changed & { removed: number }> {
  return recordChanges(caller, { action: ids.length === 1 ? 'remove a project' : 'remove projects', timeoutMs: MANY_MS }, async (record) => {
    const rows = await record.tx.project.findMany({ where: { id: { in: [...ids] }, deletedAt: null }, select: { id: true } });
    const deletedAt = new Date();
    await record.updateMany('Project', rows.map(({ id }) => ({ id, data: { deletedAt } })));
    return { removed: rows.length, groupId: record.groupId };
  });
}

/** Says that a condition for leaving a stage is met, or is not after all. */
export async function meetGate(caller: Caller, { id, isMet }: { id: string; isMet: boolean }): Promise<Changed> {
  return recordChanges(caller, { action: isMet ? 'meet a gate condition' : 'reopen a gate condition' }, async (record) => {
    await record.update('GateCondition', id, { metOn: isMet ? today() : null });
    return { groupId: record.groupId };
  });
}

export async function createUnknown(caller: Caller, { projectId, ...input }: NewUnknown): Promise<Changed & { id: string }> {
  return recordChanges(caller, { action: 'add an unknown' }, async (record) => {
    if (!(await findProject(record.tx, projectId))) throw new AppError('not-found', 'This project does not exist any more.');
    const sort = await record.tx.unknown.count({ where: { projectId } });
    const id = await record.create('Unknown', { ...(toUnknownRow(input) as { question: string }), projectId, sort });
    return { id, groupId: record.groupId };
  });
}

export async function changeUnknown(caller: Caller, { id, ...change }: UnknownChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change an unknown' }, async (record) => {
    const before = await record.tx.unknown.findFirst({ where: { id }, select: { status: true } });
    // Resolved once, it keeps its day.
    const { status, ...fields } = change;
    await record.update('Unknown', id, toUnknownRow(before?.status === status ? fields : change));
    return { groupId: record.groupId };
  });
}

export async function removeUnknown(caller: Caller, id: string): Promise<Changed> {
  return recordChanges(caller, { action: 'remove an unknown' }, async (record) => {
    await record.remove('Unknown', id);
    return { groupId: record.groupId };
  });
}

type UnknownFields = { readonly [Key in keyof Omit<UnknownChange, 'id'>]?: UnknownChange[Key] | undefined };

/** Only what was given; a resolved unknown knows its day. */
function toUnknownRow({ dueOn, status, ...fields }: UnknownFields): Record<string, unknown> {
  return {
    ...given(fields),
    ...(dueOn === undefined ? {} : { dueOn: toDate(dueOn) }),
    ...(status === undefined ? {} : { status, resolvedOn: status === 'resolved' ? today() : null }),
  };
}

type Fields = { readonly [Key in keyof SentProject]?: SentProject[Key] | undefined };

/** Only what was given; days become dates. */
function toRow({ startsOn, dueOn, ...fields }: Fields): Record<string, unknown> {
  return { ...given(fields), ...(startsOn === undefined ? {} : { startsOn: toDate(startsOn) }), ...(dueOn === undefined ? {} : { dueOn: toDate(dueOn) }) };
}

/** A finished project knows its day; one that goes on has none. */
function finish(status: string | undefined, before: { readonly status: string }): { finishedOn?: Date | null } {
  if (status === undefined || status === before.status) return {};
  return { finishedOn: status === 'finished' ? today() : null };
}

function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function today(): Date {
  return new Date(new Date().toISOString().slice(0, 10));
}

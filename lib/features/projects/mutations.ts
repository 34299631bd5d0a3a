import 'server-only';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { BulkChange, NewProject, ProjectChange } from './schema';

export type Changed = { readonly groupId: string };

/** The five unknowns that each project starts with (domain 2.1). */
const FIRST_UNKNOWNS = [
  'Is the required quality attainable in practice?',
  'How much data is needed to reach it?',
  'Which features, and how many, so that the model can learn and generalise?',
  'How large must the model be?',
  'How long does one experiment take, and how many will it take?',
] as const;

export async function createProject(caller: Caller, input: NewProject): Promise<Changed & { id: string }> {
  return recordChanges(caller, { action: 'add a project' }, async (record) => {
    const id = await record.create('Project', toRow(input) as { name: string });
    await record.create('StagePassage', { projectId: id, stage: input.stage ?? 'goal', enteredOn: today() });
    await record.createMany('Unknown', FIRST_UNKNOWNS.map((question, sort) => ({ projectId: id, question, sort })));
    return { id, groupId: record.groupId };
  });
}

export async function changeProject(caller: Caller, { id, ...change }: ProjectChange): Promise<Changed> {
  return recordChanges(caller, { action: 'change a project' }, async (record) => {
    const before = await record.tx.project.findFirst({ where: { id, deletedAt: null }, select: { stage: true } });
    if (!before) throw new AppError('not-found', 'This project does not exist any more.');
    await record.update('Project', id, { ...toRow(change), version: { increment: 1 } });
    if (change.stage && change.stage !== before.stage) await record.create('StagePassage', { projectId: id, stage: change.stage, enteredOn: today() });
    return { groupId: record.groupId };
  });
}

/** The same change to many projects, as one group that is undone as one. */
export async function changeProjects(caller: Caller, { ids, change }: BulkChange): Promise<Changed & { changed: number }> {
  return recordChanges(caller, { action: 'change projects', timeoutMs: 120_000 }, async (record) => {
    const rows = await record.tx.project.findMany({ where: { id: { in: ids }, deletedAt: null }, select: { id: true, tags: true, stage: true } });
    const { addTag, removeTag, ...fields } = change;
    for (const { id, tags, stage } of rows) {
      const retagged = [...new Set([...tags.filter((tag) => tag !== removeTag), ...(addTag ? [addTag] : [])])];
      await record.update('Project', id, { ...toRow(fields), ...(addTag || removeTag ? { tags: retagged } : {}), version: { increment: 1 } });
      if (fields.stage && fields.stage !== stage) await record.create('StagePassage', { projectId: id, stage: fields.stage, enteredOn: today() });
    }
    return { changed: rows.length, groupId: record.groupId };
  });
}

/** Takes projects off the workspace. Their rows stay, so that undo brings everything back. */
export async function removeProjects(caller: Caller, ids: readonly string[]): Promise<Changed & { removed: number }> {
  return recordChanges(caller, { action: ids.length === 1 ? 'remove a project' : 'remove projects', timeoutMs: 120_000 }, async (record) => {
    const rows = await record.tx.project.findMany({ where: { id: { in: [...ids] }, deletedAt: null }, select: { id: true } });
    const deletedAt = new Date();
    for (const { id } of rows) await record.update('Project', id, { deletedAt });
    return { removed: rows.length, groupId: record.groupId };
  });
}

/** Pins a project to one's own navigation, or takes the pin away. */
export async function togglePin(caller: Caller, projectId: string): Promise<Changed & { pinned: boolean }> {
  return recordChanges(caller, { action: 'pin a project' }, async (record) => {
    const known = await record.tx.projectPin.findFirst({ where: { projectId, personId: caller.personId }, select: { id: true } });
    if (known) await record.remove('ProjectPin', known.id);
    else await record.create('ProjectPin', { projectId, personId: caller.personId });
    return { pinned: !known, groupId: record.groupId };
  });
}

type Fields = { readonly [Key in keyof NewProject]?: NewProject[Key] | undefined };

/** Only what was given; days become dates. */
function toRow({ startsOn, dueOn, ...fields }: Fields): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...given, ...(startsOn === undefined ? {} : { startsOn: toDate(startsOn) }), ...(dueOn === undefined ? {} : { dueOn: toDate(dueOn) }) };
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function today(): Date {
  return new Date(new Date().toISOString().slice(0, 10));
}

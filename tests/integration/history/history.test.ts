import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addComment, removeComment } from '@/lib/features/comments/mutations';
import { readComments } from '@/lib/features/comments/data';
import { readHistory } from '@/lib/features/history/data';
import { undoGroup, undoLastGroup } from '@/lib/features/history/mutations';
import { toHistoryView } from '@/lib/features/history/view-model';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';

let callers: Record<string, Caller> & { member: Caller; viewer: Caller; owner: Caller; productOwner: Caller };
let projectId = '';

beforeAll(async () => {
  ({ callers } = await makeWorkspace());
  projectId = await recordChanges(callers.member, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage' }));
});
afterAll(() => getPrisma().$disconnect());

const rename = (caller: Caller, name: string) =>
  recordChanges(caller, { action: 'rename a project' }, async (record) => {
    await record.update('Project', projectId, { name });
    return record.groupId;
  });

const nameNow = async (): Promise<string | undefined> => (await readWorkspace(callers.member.workspaceId, (tx) => tx.project.findFirst({ where: { id: projectId }, select: { name: true } })))?.name;

describe('the log', () => {
  it('tells who changed what, from what to what, latest first', async () => {
    await rename(callers.member, 'Request triage');
    const [latest, first] = toHistoryView(await readHistory(callers.viewer, { project: projectId }), callers.viewer).lines;
    expect(latest).toMatchObject({ actor: 'member', action: 'rename a project', details: ['Request triage: name “Triage” to “Request triage”'], mayUndo: false });
    expect(first).toMatchObject({ action: 'add a project', details: ['Triage added'] });
  });

  it('pages backwards without losing a group', async () => {
    for (let count = 0; count < 55; count += 1) await rename(callers.productOwner, `Name ${count}`);
    const first = toHistoryView(await readHistory(callers.owner, { project: projectId }), callers.owner);
    const second = toHistoryView(await readHistory(callers.owner, { project: projectId, before: first.older ?? '' }), callers.owner);
    expect([first.lines.length, second.lines.length, second.older]).toEqual([50, 7, null]);
    expect(new Set([...first.lines, ...second.lines].map((line) => line.groupId)).size).toBe(57);
  });

  it('shows nothing of another workspace', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    expect(await readHistory(stranger, { project: projectId })).toEqual([]);
  });
});

describe('undo', () => {
  it('takes a change back, and redoes it by taking that back', async () => {
    await rename(callers.member, 'Before');
    const groupId = await rename(callers.member, 'After');
    const undone = await undoGroup(callers.member, groupId);
    expect(await nameNow()).toBe('Before');
    await undoGroup(callers.member, undone.groupId);
    expect(await nameNow()).toBe('After');
    await expect(undoGroup(callers.member, groupId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of the last change knows what was brought back, and never goes past it', async () => {
    const own = (await makeWorkspace()).callers.member;
    const id = await recordChanges(own, { action: 'add a project' }, (record) => record.create('Project', { name: 'One' }));
    const to = (name: string) => recordChanges(own, { action: 'rename a project' }, (record) => record.update('Project', id, { name }));
    const name = async () => (await readWorkspace(own.workspaceId, (tx) => tx.project.findFirst({ where: { id }, select: { name: true } })))?.name;
    await to('Two');
    const undone = await undoLastGroup(own);
    expect([undone.action, undone.isBack, await name()]).toEqual(['rename a project', false, 'One']);
    const redone = await undoGroup(own, undone.groupId);
    expect([redone.action, redone.isBack, await name()]).toEqual(['rename a project', true, 'Two']);
    // The rename is the last change again; the project stays.
    const again = await undoLastGroup(own);
    expect([again.action, again.isBack, await name()]).toEqual(['rename a project', false, 'One']);
    await undoGroup(own, again.groupId);
    expect(await name()).toBe('Two');
    await undoLastGroup(own);
    expect((await undoLastGroup(own)).action).toBe('add a project');
    await expect(undoLastGroup(own)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is done once, however many ask at once', async () => {
    const groupId = await rename(callers.member, 'Once');
    const answers = await Promise.allSettled([1, 2, 3].map(() => undoGroup(callers.member, groupId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await readWorkspace(callers.member.workspaceId, (tx) => tx.auditEvent.count({ where: { undoesGroupId: groupId } }))).toBe(1);
  });

  it('needs the right that the change needed', async () => {
    const edit = await rename(callers.member, 'Edited');
    await expect(undoGroup(callers.viewer, edit)).rejects.toMatchObject({ code: 'forbidden' });
    const plan = await recordChanges(callers.productOwner, { action: 'change a capacity' }, async (record) => {
      const capacity = await record.tx.capacity.findFirstOrThrow({ select: { id: true } });
      await record.update('Capacity', capacity.id, { amount: 5 });
      return record.groupId;
    });
    await expect(undoGroup(callers.member, plan)).rejects.toMatchObject({ code: 'forbidden' });
    await undoGroup(callers.productOwner, plan);
  });

  it('loses no later change', async () => {
    const early = await rename(callers.member, 'Early');
    await rename(callers.owner, 'Late');
    await expect(undoGroup(callers.member, early)).rejects.toThrow(/changed again since/);
  });

  it('leaves what belongs to one person to that person', async () => {
    const { groupId } = await addComment(callers.viewer, { subject: 'project', subjectId: projectId, body: 'Why so late?' });
    await expect(undoGroup(callers.owner, groupId)).rejects.toThrow(/Only the person/);
    await undoGroup(callers.viewer, groupId);
  });

  it('does not reach into another workspace, nor into how the workspace was made', async () => {
    const groupId = await rename(callers.member, 'Ours');
    const stranger = (await makeWorkspace('Other')).callers.owner;
    await expect(undoGroup(stranger, groupId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(undoGroup(callers.owner, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    await expect(undoLastGroup(stranger)).rejects.toThrow(/changed nothing/);
  });

  it('by key takes back one’s own latest change, one after the other', async () => {
    await rename(callers.member, 'One');
    await rename(callers.member, 'Two');
    await rename(callers.member, 'Three');
    expect(await undoLastGroup(callers.member)).toMatchObject({ action: 'rename a project', changes: 1 });
    expect(await nameNow()).toBe('Two');
    await undoLastGroup(callers.member);
    expect(await nameNow()).toBe('One');
  });
});

describe('comments', () => {
  it('are read by all and removed by their author', async () => {
    const { id } = await addComment(callers.viewer, { subject: 'project', subjectId: projectId, body: 'Looks right.' });
    expect(await readComments(callers.member, { subject: 'project', subjectId: projectId })).toMatchObject([{ id, author: 'viewer', body: 'Looks right.' }]);
    await expect(removeComment(callers.owner, id)).rejects.toMatchObject({ code: 'forbidden' });
    await removeComment(callers.viewer, id);
    expect(await readComments(callers.member, { subject: 'project', subjectId: projectId })).toEqual([]);
    await expect(removeComment(callers.viewer, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are not left on what is not there', async () => {
    await expect(addComment(callers.viewer, { subject: 'snapshot', subjectId: randomUUID(), body: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    const stranger = (await makeWorkspace('Other')).callers.viewer;
    await expect(addComment(stranger, { subject: 'project', subjectId: projectId, body: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

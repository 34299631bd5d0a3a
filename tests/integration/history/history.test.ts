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

describe('undo of what was made', () => {
  type Made = { readonly id: string; readonly groupId: string };
  type Kind = 'Project' | 'TimeEntry' | 'TeamRole';
  const make = (caller: Caller, model: Kind, data: Record<string, unknown>): Promise<Made> =>
    recordChanges(caller, { action: 'make' }, async (record) => ({ id: await record.create(model, data as never), groupId: record.groupId }));
  const change = (caller: Caller, model: Kind, id: string, data: Record<string, unknown>): Promise<string> =>
    recordChanges(caller, { action: 'change' }, async (record) => {
      await record.update(model, id, data as never);
      return record.groupId;
    });
  const find = (model: 'timeEntry' | 'teamRole' | 'project', id: string): Promise<unknown> =>
    readWorkspace(callers.owner.workspaceId, (tx) => (tx[model] as { findFirst(args: unknown): Promise<unknown> }).findFirst({ where: model === 'project' ? { id, deletedAt: null } : { id } }));
  const makeEntry = async (): Promise<Made> => {
    const { id: activityId } = await readWorkspace(callers.member.workspaceId, (tx) => tx.activity.findFirstOrThrow({ select: { id: true } }));
    return make(callers.member, 'TimeEntry', { personId: callers.member.personId, activityId, workDate: new Date('2026-03-04'), seconds: 3600, note: 'as logged' });
  };

  it('is refused where somebody changed it since, until that is taken back', async () => {
    const { id, groupId } = await make(callers.productOwner, 'TeamRole', { key: 'annotator', name: 'Annotator' });
    const later = await change(callers.owner, 'TeamRole', id, { name: 'Labeller' });
    await expect(undoGroup(callers.productOwner, groupId)).rejects.toMatchObject({ code: 'conflict', message: 'Annotator was changed again since; undo the later change first.' });
    expect(await find('teamRole', id)).toMatchObject({ name: 'Labeller' });
    await undoGroup(callers.owner, later);
    await undoGroup(callers.productOwner, groupId);
    expect(await find('teamRole', id)).toBeNull();
  });

  it('is refused for a project that was changed since, not for one that was changed and changed back', async () => {
    const { id, groupId } = await make(callers.member, 'Project', { name: 'Berths' });
    await change(callers.owner, 'Project', id, { name: 'Berth plan' });
    await expect(undoGroup(callers.member, groupId)).rejects.toThrow(/Berths was changed again since/);
    await change(callers.owner, 'Project', id, { name: 'Berths', version: { increment: 1 } });
    await undoGroup(callers.member, groupId);
    expect(await find('project', id)).toBeNull();
  });

  it('is refused for hours that were corrected since, and redone ones too', async () => {
    const { id, groupId } = await makeEntry();
    const correction = await change(callers.member, 'TimeEntry', id, { seconds: 1800 });
    await expect(undoGroup(callers.member, groupId)).rejects.toThrow(/changed again since/);
    await undoGroup(callers.member, correction);
    const undone = await undoGroup(callers.member, groupId);
    const redone = await undoGroup(callers.member, undone.groupId);
    expect(await find('timeEntry', id)).toMatchObject({ seconds: 3600, note: 'as logged' });
    const again = await change(callers.member, 'TimeEntry', id, { note: 'as corrected' });
    await expect(undoGroup(callers.member, redone.groupId)).rejects.toThrow(/changed again since/);
    expect(await find('timeEntry', id)).toMatchObject({ note: 'as corrected' });
    await undoGroup(callers.member, again);
    await undoGroup(callers.member, redone.groupId);
    expect(await find('timeEntry', id)).toBeNull();
  });

  it('is refused for what a removal’s undo brought back and somebody changed since', async () => {
    const { id } = await makeEntry();
    const removed = await recordChanges(callers.member, { action: 'remove' }, async (record) => {
      await record.remove('TimeEntry', id);
      return record.groupId;
    });
    const back = await undoGroup(callers.member, removed);
    await change(callers.member, 'TimeEntry', id, { seconds: 60 });
    await expect(undoGroup(callers.member, back.groupId)).rejects.toThrow(/changed again since/);
    expect(await find('timeEntry', id)).toMatchObject({ seconds: 60 });
  });

  it('counts neither what its own group did to it, nor the place that it has among others', async () => {
    const made = await recordChanges(callers.productOwner, { action: 'make and change' }, async (record) => {
      const id = await record.create('TeamRole', { key: 'reviewer', name: 'Draft', sort: 90 });
      await record.update('TeamRole', id, { name: 'Reviewer' });
      return { id, groupId: record.groupId };
    });
    await change(callers.owner, 'TeamRole', made.id, { sort: 3 });
    await undoGroup(callers.productOwner, made.groupId);
    expect(await find('teamRole', made.id)).toBeNull();
  });

  it('of several at once is refused as a whole where one was changed', async () => {
    const { ids, groupId } = await recordChanges(callers.productOwner, { action: 'make roles' }, async (record) => ({ ids: await record.createMany('TeamRole', [{ key: 'first', name: 'First' }, { key: 'second', name: 'Second' }]), groupId: record.groupId }));
    await change(callers.owner, 'TeamRole', ids[0] ?? '', { name: 'Very first' });
    await expect(undoGroup(callers.productOwner, groupId)).rejects.toThrow(/First was changed again since/);
    expect(await find('teamRole', ids[1] ?? '')).toMatchObject({ name: 'Second' });
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

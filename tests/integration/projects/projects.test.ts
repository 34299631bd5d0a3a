import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may, roles, type Permission, type Role } from '@/lib/domain/access/permissions';
import * as actions from '@/lib/features/projects/actions';
import { findProject, readMatchingIds, readOverview, readProjectLines, readTags, searchProjects } from '@/lib/features/projects/data';
import { changeProject, changeProjects, changeUnknown, createProject, createUnknown, meetGate, removeProjects, removeUnknown } from '@/lib/features/projects/mutations';
import { projectListQuerySchema } from '@/lib/features/projects/schema';
import type { ActionResult } from '@/lib/platform/action-client';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

let own: TestWorkspace;
let other: TestWorkspace;
let member: Caller;

beforeAll(async () => {
  own = await makeWorkspace('Own');
  other = await makeWorkspace('Other');
  member = own.callers.member;
});
afterAll(() => getPrisma().$disconnect());

const query = (params: Record<string, string>) => projectListQuerySchema.parse(params);
const find = (id: string, caller = member) => readWorkspace(caller.workspaceId, (tx) => findProject(tx, id));
const overview = (id: string) => readWorkspace(member.workspaceId, (tx) => readOverview(tx, id));
const add = async (name: string, fields: object = {}): Promise<string> => (await createProject(member, { name, ...fields })).id;
const list = async (params: Record<string, string>): Promise<string[]> => (await readProjectLines(member.workspaceId, query(params), { offset: 0, limit: 100 })).rows.map(({ name }) => name);

describe('a new project', () => {
  it('stands in its stage since today, with the five unknowns that every project has', async () => {
    const id = await add('Triage', { stage: 'data', tags: ['text'], dueOn: '2027-03-31' });
    expect(await find(id)).toMatchObject({ name: 'Triage', stage: 'data', status: 'candidate', dueOn: '2027-03-31', tags: ['text'] });
    const { passages, unknowns } = await overview(id);
    expect(passages).toMatchObject([{ stage: 'data', leftOn: null, isReturn: false }]);
    expect(unknowns).toHaveLength(5);
  });

  it('is gone without a trace by undo', async () => {
    const { id, groupId } = await createProject(member, { name: 'A mistake' });
    await undoChanges(member, groupId);
    expect(await find(id)).toBeNull();
    expect((await overview(id)).unknowns).toEqual([]);
  });
});

describe('changing a project', () => {
  it('keeps each stage it was in, and why it went back', async () => {
    const id = await add('Stages');
    await changeProject(member, { id, stage: 'training' });
    await expect(changeProject(member, { id, stage: 'data' })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'stageReason' }] });
    await changeProject(member, { id, stage: 'data', stageReason: 'for 6,000 labels' });
    const { passages } = await overview(id);
    expect(passages.map(({ stage, isReturn, reason }) => ({ stage, isReturn, reason }))).toEqual([
      { stage: 'goal', isReturn: false, reason: null },
      { stage: 'training', isReturn: false, reason: null },
      { stage: 'data', isReturn: true, reason: 'for 6,000 labels' },
    ]);
    expect(passages.filter(({ leftOn }) => leftOn === null)).toHaveLength(1);
  });

  it('never puts one person’s words over another’s unseen', async () => {
    const id = await add('Seen');
    await changeProject(own.callers.owner, { id, name: 'Theirs' });
    const mine = { id, name: 'Mine', seen: { name: 'Seen' } };
    await expect(changeProject(member, mine)).rejects.toMatchObject({ code: 'conflict', fields: [{ path: 'name', message: 'was changed meanwhile to “Theirs”' }] });
    expect((await find(id))?.name).toBe('Theirs');
    await changeProject(member, { ...mine, seen: { name: 'Theirs' } });
    expect((await find(id))?.name).toBe('Mine');
  });

  it('lets two people change different fields at once', async () => {
    const id = await add('Both');
    await Promise.all([changeProject(own.callers.owner, { id, status: 'active', seen: { status: 'candidate' } }), changeProject(member, { id, dueOn: '2027-01-31', seen: { dueOn: null } })]);
    expect(await find(id)).toMatchObject({ status: 'active', dueOn: '2027-01-31' });
  });

  it('lets one of two win who change the same field at once', async () => {
    const id = await add('Race');
    const answers = await Promise.allSettled(['One', 'Two'].map((name) => changeProject(member, { id, name, seen: { name: 'Race' } })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('knows the day on which it was finished', async () => {
    const id = await add('Done');
    await changeProject(member, { id, status: 'finished' });
    expect((await find(id))?.finishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await changeProject(member, { id, status: 'active' });
    expect((await find(id))?.finishedOn).toBeNull();
  });
});

describe('changing many', () => {
  const names = ['Bulk a', 'Bulk b', 'Bulk c'];

  it('is one step, and one step back', async () => {
    const ids = await Promise.all(names.map((name) => add(name, { tags: [name.slice(-1)] })));
    const { changed, groupId } = await changeProjects(member, { ids, change: { stage: 'features', status: 'active', addTag: 'x', removeTag: 'b' } });
    expect(changed).toBe(3);
    expect((await Promise.all(ids.map((id) => find(id)))).map((project) => [project?.stage, project?.status, project?.tags])).toEqual([
      ['features', 'active', ['a', 'x']],
      ['features', 'active', ['x']],
      ['features', 'active', ['c', 'x']],
    ]);
    await undoChanges(member, groupId);
    expect((await Promise.all(ids.map((id) => find(id)))).map((project) => [project?.stage, project?.status, project?.tags])).toEqual(names.map((name) => ['goal', 'candidate', [name.slice(-1)]]));
    expect((await overview(ids[0] ?? '')).passages).toMatchObject([{ stage: 'goal', leftOn: null }]);
  });

  it('asks for a reason if only one goes back, and changes nothing before', async () => {
    const ahead = await add('Ahead', { stage: 'training' });
    const behind = await add('Behind');
    await expect(changeProjects(member, { ids: [ahead, behind], change: { stage: 'data' } })).rejects.toMatchObject({ code: 'invalid' });
    expect((await find(behind))?.stage).toBe('goal');
    await changeProjects(member, { ids: [ahead, behind], change: { stage: 'data', stageReason: 'leakage' } });
    expect((await overview(ahead)).passages.at(-1)).toMatchObject({ isReturn: true, reason: 'leakage' });
    expect((await overview(behind)).passages.at(-1)).toMatchObject({ isReturn: false, reason: null });
  });

  it('removes softly: what was known comes back with undo', async () => {
    const id = await add('Removed');
    const { unknowns } = await overview(id);
    const { removed, groupId } = await removeProjects(member, [id, randomUUID()]);
    expect([removed, await find(id), await list({ q: 'removed' })]).toEqual([1, null, []]);
    await expect(changeProject(member, { id, name: 'Ghost' })).rejects.toMatchObject({ code: 'not-found' });
    await undoChanges(member, groupId);
    expect(await list({ q: 'removed' })).toEqual(['Removed']);
    expect((await overview(id)).unknowns).toEqual(unknowns);
  });
});

describe('the list', () => {
  beforeAll(async () => {
    const owner = own.callers.owner.personId;
    await add('zebra 100%', { tags: ['list', 'rare'], ownerId: owner, dueOn: '2027-02-01', stage: 'serving' });
    await add('Alpha', { tags: ['list'], description: 'Finds zebras in photos', dueOn: '2027-01-01' });
    await add('beta', { tags: ['list'], status: 'paused', stage: 'data' });
  });

  it('sorts by each column, capitals or not, what is missing last', async () => {
    const sorted = (sort: string, desc = false) => list({ tag: 'list', sort, desc: String(desc) });
    expect(await sorted('name')).toEqual(['Alpha', 'beta', 'zebra 100%']);
    expect(await sorted('name', true)).toEqual(['zebra 100%', 'beta', 'Alpha']);
    expect(await sorted('due')).toEqual(['Alpha', 'zebra 100%', 'beta']);
    expect(await sorted('due', true)).toEqual(['zebra 100%', 'Alpha', 'beta']);
    expect(await sorted('stage')).toEqual(['Alpha', 'beta', 'zebra 100%']);
    expect(await sorted('owner')).toEqual(['zebra 100%', 'Alpha', 'beta']);
    expect((await sorted('created', true))[0]).toBe('beta');
  });

  it('filters by words in name or description, stage, status, owner and tag', async () => {
    expect(await list({ tag: 'list', q: 'ZEBRA' })).toEqual(['Alpha', 'zebra 100%']);
    expect(await list({ tag: 'list', q: '100% zebra' })).toEqual(['zebra 100%']);
    expect(await list({ tag: 'list', stage: 'data,serving' })).toEqual(['beta', 'zebra 100%']);
    expect(await list({ tag: 'list', status: 'paused' })).toEqual(['beta']);
    expect(await list({ tag: 'list', owner: 'none' })).toEqual(['Alpha', 'beta']);
    expect(await list({ tag: 'list', owner: own.callers.owner.personId })).toEqual(['zebra 100%']);
    expect(await list({ tag: 'rare' })).toEqual(['zebra 100%']);
  });

  it('pages without losing or repeating one, and knows the ids of all in the same order', async () => {
    const all = query({ sort: 'status' });
    const ids = await readMatchingIds(member.workspaceId, all);
    const pages = await Promise.all(ids.map((_, offset) => readProjectLines(member.workspaceId, all, { offset, limit: 1 })));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids);
    expect(pages[0]?.total).toBe(ids.length);
  });

  it('offers the tags in use, the most used first', async () => {
    expect(await readWorkspace(member.workspaceId, readTags)).toEqual(expect.arrayContaining(['list', 'rare']));
  });

  it('finds by name what begins with the word first', async () => {
    await add('Not only Beta');
    expect((await searchProjects(member.workspaceId, 'bet')).map(({ name }) => name)).toEqual(['beta', 'Not only Beta']);
    expect(await searchProjects(member.workspaceId, ' ')).toEqual([]);
  });
});

describe('unknowns and gates', () => {
  it('adds, resolves and removes an unknown', async () => {
    const projectId = await add('Unknowns');
    const { id } = await createUnknown(member, { projectId, question: 'How many labels?', low: 8, likely: 14, high: 30 });
    await changeUnknown(member, { id, status: 'resolved', resolution: '15 thousand' });
    const resolved = (await overview(projectId)).unknowns.at(-1);
    expect(resolved).toMatchObject({ question: 'How many labels?', likely: 14, status: 'resolved' });
    expect(resolved?.resolvedOn).not.toBeNull();
    await removeUnknown(member, id);
    expect((await overview(projectId)).unknowns).toHaveLength(5);
  });

  it('meets a condition, and reopens it', async () => {
    const projectId = await add('Gates');
    const id = await recordChanges(member, { action: 'add a gate condition' }, (record) => record.create('GateCondition', { projectId, stage: 'goal', condition: 'A baseline is measured' }));
    await meetGate(member, { id, isMet: true });
    expect((await overview(projectId)).gates[0]?.metOn).not.toBeNull();
    await meetGate(member, { id, isMet: false });
    expect((await overview(projectId)).gates[0]?.metOn).toBeNull();
  });
});

describe('another workspace', () => {
  it('sees nothing and changes nothing', async () => {
    const id = await add('Ours alone', { tags: ['ours'] });
    const stranger = other.callers.owner;
    expect(await find(id, stranger)).toBeNull();
    expect(await searchProjects(stranger.workspaceId, 'ours')).toEqual([]);
    expect((await readProjectLines(stranger.workspaceId, query({}), { offset: 0, limit: 100 })).total).toBe(0);
    await expect(changeProject(stranger, { id, name: 'Taken' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await changeProjects(stranger, { ids: [id], change: { status: 'stopped' } })).changed).toBe(0);
    expect((await removeProjects(stranger, [id])).removed).toBe(0);
    await expect(createUnknown(stranger, { projectId: id, question: 'May I?' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await find(id)).toMatchObject({ name: 'Ours alone', status: 'candidate' });
  });
});

type Action = (input: never) => Promise<ActionResult<unknown>>;

const cases: readonly [string, Action, Permission][] = [
  ['createProject', actions.createProjectAction, 'edit'],
  ['changeProject', actions.changeProjectAction, 'edit'],
  ['changeProjects', actions.changeProjectsAction, 'edit'],
  ['removeProjects', actions.removeProjectsAction, 'edit'],
  ['pinProject', actions.pinProjectAction, 'arrange'],
  ['meetGate', actions.meetGateAction, 'edit'],
  ['createUnknown', actions.createUnknownAction, 'log'],
  ['changeUnknown', actions.changeUnknownAction, 'log'],
  ['removeUnknown', actions.removeUnknownAction, 'log'],
];

describe.each(cases)('%s', (_name, action, permission) => {
  const codeOf = async (user: SignedIn | null, slug: string): Promise<string> => {
    session.user = user;
    const answer = await action({ workspace: slug } as never);
    return answer.ok ? 'ok' : answer.code;
  };
  const asUser = (role: Role): SignedIn => {
    const { userId, name, email } = own.callers[role];
    return { userId, name, email, isAnonymous: false };
  };

  it('is open to the roles that may, and to nobody else', async () => {
    for (const role of roles) expect([role, await codeOf(asUser(role), own.slug)]).toEqual([role, may(role, permission) ? 'invalid' : 'forbidden']);
    expect(await codeOf(null, own.slug)).toBe('unauthenticated');
    expect(await codeOf(await makeUser(), own.slug)).toBe('not-found');
    expect(await codeOf(asUser('owner'), other.slug)).toBe('not-found');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as project from '@/app/api/v1/projects/[id]/route';
import * as projects from '@/app/api/v1/projects/route';
import type { ApiProject } from '@/lib/features/api/schema';
import { createProject } from '@/lib/features/projects/mutations';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { callApi, tokenOf, type Answer } from '../../support/call-api';

let workspace: TestWorkspace;
let token: string;
beforeAll(async () => {
  workspace = await makeWorkspace();
  token = await tokenOf(workspace.callers.member);
});
afterAll(() => getPrisma().$disconnect());

const make = async (body: object): Promise<ApiProject> => (await callApi(projects.POST, { token, body })).body as ApiProject;
const errorOf = ({ body }: Answer) => (body as { error: { code: string; message: string; fields: { path: string; message: string }[] } }).error;

describe('a project', () => {
  it('is made, read, changed and removed', async () => {
    const made = await callApi(projects.POST, { token, body: { name: 'Read delivery notes', tags: ['vision'], dueOn: '2027-03-31' } });
    expect(made).toMatchObject({ status: 201, body: { name: 'Read delivery notes', stage: 'goal', status: 'candidate', tags: ['vision'], dueOn: '2027-03-31', source: null } });
    const { id } = made.body as ApiProject;
    expect(await callApi(project.GET, { token, params: { id } })).toMatchObject({ status: 200, body: made.body as object });
    expect(await callApi(project.PATCH, { token, params: { id }, body: { stage: 'data', ownerId: workspace.callers.member.personId } })).toMatchObject({ status: 200, body: { stage: 'data', owner: 'member', tags: ['vision'] } });
    expect((await callApi(project.DELETE, { token, params: { id } })).status).toBe(204);
    expect((await callApi(project.GET, { token, params: { id } })).status).toBe(404);
    expect((await callApi(project.DELETE, { token, params: { id } })).status).toBe(404);
  });

  it('goes into the log as whoever made the token', async () => {
    const { id } = await make({ name: 'Logged' });
    const [event] = await getPrisma().$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('role', 'groundwork_app', true), set_config('groundwork.workspace_id', ${workspace.callers.owner.workspaceId}, true)`;
      return tx.auditEvent.findMany({ where: { subject: 'Project', subjectId: id } });
    });
    expect(event).toMatchObject({ actorName: 'member', action: 'add a project' });
  });

  it('with a source and an external id is made once', async () => {
    const body = { name: 'Predict demand', source: 'Jira', externalId: 'AI-7' };
    const { id } = await make(body);
    const again = await callApi(projects.POST, { token, body: { ...body, name: 'Another name' } });
    expect(again.status).toBe(409);
    expect(errorOf(again).fields).toEqual([{ path: 'id', message: id }]);
    expect((await make({ ...body, externalId: 'AI-8' })).id).not.toBe(id);
    const half = await callApi(projects.POST, { token, body: { name: 'Half', source: 'Jira' } });
    expect(half.status).toBe(422);
    expect(errorOf(half).fields).toEqual([{ path: 'source', message: 'goes together with externalId' }]);
  });

  it('is not overwritten where somebody was faster, and PATCH can be repeated', async () => {
    const { id } = await make({ name: 'Contested' });
    const change = { name: 'Mine', seen: { name: 'Contested' } };
    expect((await callApi(project.PATCH, { token, params: { id }, body: change })).status).toBe(200);
    expect((await callApi(project.PATCH, { token, params: { id }, body: change })).status).toBe(200);
    const late = await callApi(project.PATCH, { token, params: { id }, body: { name: 'Theirs', seen: { name: 'Contested' } } });
    expect(late.status).toBe(409);
    expect(errorOf(late).fields[0]?.path).toBe('name');
  });

  it('of another workspace does not exist', async () => {
    const other = await makeWorkspace('Other');
    const { id } = await createProject(other.callers.owner, { name: 'Secret' });
    for (const [route, body] of [[project.GET, undefined], [project.PATCH, { name: 'Mine' }], [project.DELETE, undefined]] as const) {
      expect((await callApi(route, { token, params: { id }, body })).status).toBe(404);
    }
    expect((await callApi(project.PATCH, { token, params: { id: (await make({ name: 'Own' })).id }, body: { ownerId: other.callers.owner.personId } })).status).toBe(409);
    expect((await callApi(projects.GET, { token, query: { workspace: other.slug } })).status).toBe(404);
  });
});

describe('the list', () => {
  it('is walked to its end while rows are added: nothing twice, nothing left out', async () => {
    const { callers } = await makeWorkspace('Many');
    const reader = await tokenOf(callers.viewer);
    const ids = [];
    for (let index = 0; index < 23; index++) ids.push((await createProject(callers.member, { name: `Project ${index % 5}` })).id);
    const met: string[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 40 && (pages === 0 || cursor !== null); pages++) {
      const { body } = await callApi(projects.GET, { token: reader, query: { limit: '4', ...(cursor === null ? {} : { cursor }) } });
      const page = body as { items: ApiProject[]; next: string | null };
      met.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      if (pages < 3) ids.push((await createProject(callers.member, { name: 'Added meanwhile' })).id);
    }
    expect(new Set(met).size).toBe(met.length);
    expect(met.toSorted()).toEqual(ids.toSorted());
  });

  it('keeps what its filters say', async () => {
    const { callers } = await makeWorkspace('Filters');
    const writer = await tokenOf(callers.owner);
    const send = async (body: object): Promise<string> => ((await callApi(projects.POST, { token: writer, body })).body as ApiProject).id;
    const a = await send({ name: 'Sort mail', stage: 'data', tags: ['nlp', 'mail'], source: 'Jira', externalId: '1' });
    const b = await send({ name: 'Find cracks', stage: 'training', status: 'active', tags: ['vision'], ownerId: callers.owner.personId });
    const c = await send({ name: 'Sort parcels', stage: 'goal', tags: ['vision'] });
    const found = async (query: Record<string, string | readonly string[]>): Promise<string[]> => ((await callApi(projects.GET, { token: writer, query })).body as { items: ApiProject[] }).items.map(({ id }) => id);
    expect(await found({ q: 'sort' })).toEqual([a, c]);
    expect(await found({ stage: ['data', 'training'] })).toEqual([a, b]);
    expect(await found({ stage: 'data' })).toEqual([a]);
    expect(await found({ status: 'active' })).toEqual([b]);
    expect(await found({ tag: ['nlp', 'vision'], q: 'sort' })).toEqual([a, c]);
    expect(await found({ ownerId: callers.owner.personId })).toEqual([b]);
    expect(await found({ source: 'Jira', externalId: '1' })).toEqual([a]);
    expect(await found({ updatedSince: '2999-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('what is sent wrong', () => {
  const wrong = async (body: unknown, headers: Record<string, string> = {}) => callApi(projects.POST, { token, body, headers });

  it('is told apart by its status, and said in words', async () => {
    const json = { 'content-type': 'application/json' };
    expect(await wrong('{"name":', json)).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } });
    expect(await wrong('', json)).toMatchObject({ status: 400 });
    expect(await wrong('name=x', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415, body: { error: { code: 'wrong-type' } } });
    expect(await wrong(JSON.stringify({ name: 'x'.repeat(1_000_001) }), json)).toMatchObject({ status: 413, body: { error: { code: 'too-large' } } });
    expect(errorOf(await wrong({ name: '' }))).toMatchObject({ code: 'invalid', fields: [{ path: 'name', message: 'has to have a name' }] });
    expect(errorOf(await wrong({ name: 'x', owner: 'Ines' })).message).toMatch(/"owner"/);
    expect(errorOf(await wrong([])).code).toBe('invalid');
    expect(errorOf(await wrong({ name: 'x', stage: 'moon' })).fields[0]?.path).toBe('stage');
  });

  it('is refused in the query too', async () => {
    const ask = async (query: Record<string, string>) => callApi(projects.GET, { token, query });
    for (const query of [{ limit: '0' }, { limit: '1000' }, { limit: 'many' }, { cursor: 'made-up' }, { cursor: Buffer.from('{"after":1}').toString('base64url') }, { stage: 'moon' }, { colour: 'red' }]) {
      expect(await ask(query as unknown as Record<string, string>), JSON.stringify(query)).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } });
    }
    expect(await callApi(project.GET, { token, params: { id: 'not-an-id' } })).toMatchObject({ status: 404 });
    expect(await callApi(project.GET, { token, params: { id: randomUUID() } })).toMatchObject({ status: 404 });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as activities from '@/app/api/v1/activities/route';
import * as entry from '@/app/api/v1/time-entries/[id]/route';
import * as entries from '@/app/api/v1/time-entries/route';
import type { ApiTimeEntry } from '@/lib/features/time/schema';
import { makeToken, revokeToken } from '@/lib/features/tokens/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace } from '../../support/builders';
import { callApi, tokenOf } from '../../support/call-api';

let owner: Caller;
let member: Caller;
let token: string;
let activityId: string;
let projectId: string;

beforeAll(async () => {
  ({ owner, member } = (await makeWorkspace()).callers);
  token = await tokenOf(member);
  projectId = await recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage', stage: 'data' }));
  const { body } = await callApi(activities.GET, { token });
  activityId = (body as { items: { id: string; key: string }[] }).items.find(({ key }) => key === 'labeling')?.id ?? '';
});
afterAll(() => getPrisma().$disconnect());

const post = (body: object, as = token) => callApi(entries.POST, { token: as, body: { projectId, activityId, workDate: '2026-11-17', seconds: 3600, ...body } });
const list = async (query: Record<string, string>): Promise<{ items: ApiTimeEntry[]; next: string | null }> => (await callApi(entries.GET, { token, query })).body as never;

describe('time entries by API', () => {
  it('are made once, however often they are sent, and say so', async () => {
    const clientKey = randomUUID();
    const first = await post({ clientKey, note: 'E24' });
    const again = await post({ clientKey, note: 'E24' });
    expect(first).toMatchObject({ status: 201, body: { isRepeat: false, entries: [{ stage: 'data', personId: member.personId, clientKey }] } });
    expect(again).toMatchObject({ status: 201, body: { isRepeat: true } });
    expect(await post({ clientKey, note: 'other' })).toMatchObject({ status: 409, body: { error: { fields: [{ path: 'clientKey' }] } } });
  });

  it('are changed and removed', async () => {
    const { body } = await post({});
    const id = (body as { entries: ApiTimeEntry[] }).entries[0]?.id ?? '';
    const changed = await callApi(entry.PATCH, { token, params: { id }, body: { seconds: 1800, note: 'shorter' } });
    expect(changed).toMatchObject({ status: 200, body: { seconds: 1800, note: 'shorter' } });
    expect((await callApi(entry.DELETE, { token, params: { id } })).status).toBe(204);
    expect((await callApi(entry.DELETE, { token, params: { id } })).status).toBe(404);
  });

  it.each([
    [{ seconds: 25 * 3600 }, 'seconds'],
    [{ workDate: '2026-02-30' }, 'workDate'],
    [{ startedAt: '2026-11-17T10:00:00Z', endedAt: '2026-11-17T09:00:00Z', timeZone: 'UTC' }, 'endedAt'],
    [{ startedAt: '2026-11-17T10:00:00Z', endedAt: '2026-11-17T11:00:00Z', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ hours: 3 }, ''],
  ])('that are wrong are refused by their field: %j', async (more, path) => {
    expect(await post(more)).toMatchObject({ status: 422, body: { error: { code: 'invalid', fields: [{ path }] } } });
  });

  it('are walked by cursor, each once, the latest day first, and filtered', async () => {
    const own = await recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Walk' }));
    for (const [index, workDate] of ['2026-10-05', '2026-10-06', '2026-10-06', '2026-10-06', '2026-10-08'].entries()) await post({ projectId: own, workDate, note: String(index) });
    const seen: ApiTimeEntry[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: ApiTimeEntry[]; next: string | null } = await list({ projectId: own, limit: '2', ...(next === '' ? {} : { cursor: next }) });
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen.map(({ note }) => note)).toEqual(['4', '3', '2', '1', '0']);
    expect((await list({ projectId: own, from: '2026-10-06', to: '2026-10-07' })).items).toHaveLength(3);
    expect((await list({ projectId: 'none' })).items).toEqual([]);
    expect((await callApi(entries.GET, { token, query: { cursor: 'made-up' } })).status).toBe(422);
  });
});

describe('a token', () => {
  it('is refused as soon as it is revoked, though it was just used', async () => {
    const { id, secret } = await makeToken(member, { name: 'short', role: 'member', days: 7 });
    expect((await callApi(activities.GET, { token: secret })).status).toBe(200);
    await revokeToken(member, id);
    expect((await callApi(activities.GET, { token: secret })).status).toBe(401);
  });

  it('counts every request against its limit', async () => {
    const { id, secret } = await makeToken(member, { name: 'eager', role: 'member', days: 7 });
    await getPrisma().apikey.update({ where: { id }, data: { rateLimitMax: 3 } });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await callApi(activities.GET, { token: secret })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('does no more than its maker may by now', async () => {
    const { secret } = await makeToken(member, { name: 'demoted', role: 'member', days: 7 });
    expect((await post({}, secret)).status).toBe(201);
    await getPrisma().member.updateMany({ where: { userId: member.userId }, data: { role: 'viewer' } });
    expect((await post({}, secret)).status).toBe(403);
    await getPrisma().member.updateMany({ where: { userId: member.userId }, data: { role: 'member' } });
  });
});

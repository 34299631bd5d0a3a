import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findEntries, type TimeEntry } from '@/lib/features/time/data';
import { logTime } from '@/lib/features/time/mutations';
import { logTimeSchema, type LogTimeInput } from '@/lib/features/time/schema';
import { makeToken } from '@/lib/features/tokens/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { readToken } from '@/lib/platform/auth/read-token';
import { getPool, getPrisma } from '@/lib/platform/db/client';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';

type Place = { readonly projectId: string; readonly activityId: string };

let callers: Readonly<Record<'owner' | 'admin' | 'member', Caller>>;
let stranger: Caller;
let here: Place;
let there: Place;

beforeAll(async () => {
  ({ callers } = await makeWorkspace());
  stranger = (await makeWorkspace('Other')).callers.owner;
  [here, there] = await Promise.all([makePlace(callers.owner), makePlace(stranger)]);
});
afterAll(() => getPrisma().$disconnect());

async function makePlace(caller: Caller): Promise<Place> {
  const projectId = await recordChanges(caller, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage', stage: 'training' }));
  const activity = await readWorkspace(caller.workspaceId, (tx) => tx.activity.findFirstOrThrow({ where: { key: 'training' }, select: { id: true } }));
  return { projectId, activityId: activity.id };
}
const work = (place: Place, more: Partial<LogTimeInput> = {}) => logTimeSchema.parse({ ...place, workDate: '2026-11-17', seconds: 60, ...more });
const entriesOf = (caller: Caller): Promise<TimeEntry[]> => readWorkspace(caller.workspaceId, (tx) => findEntries(tx, { personId: caller.personId }));

describe('hours that several people log at once', () => {
  it('are stored in fewer statements than there are works, each in its workspace, or refused by itself', async () => {
    const statements = vi.spyOn(getPool(), 'query');
    const good = Array.from({ length: 8 }, (_, index) => [logTime(callers.member, work(here, { note: `member ${index}` })), logTime(callers.admin, work(here, { note: `admin ${index}` })), logTime(stranger, work(there, { note: `other ${index}` }))]).flat();
    const bad = [logTime(callers.member, work({ ...here, projectId: there.projectId })), logTime(callers.admin, work(here, { seconds: 86_400 })), logTime(stranger, work({ ...there, activityId: here.activityId }))];
    const refused = await Promise.allSettled(bad);
    expect(refused).toMatchObject([{ reason: { code: 'invalid', fields: [{ path: 'projectId' }] } }, { reason: { code: 'invalid', fields: [{ path: 'seconds' }] } }, { reason: { code: 'invalid', fields: [{ path: 'activityId' }] } }]);
    expect((await Promise.all(good)).every(({ entries, isRepeat }) => entries.length === 1 && entries[0]?.stage === 'training' && !isRepeat)).toBe(true);
    for (const [caller, name] of [[callers.member, 'member'], [callers.admin, 'admin'], [stranger, 'other']] as const) {
      expect((await entriesOf(caller)).map(({ note }) => note).toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `${name} ${index}`));
    }
    expect(statements.mock.calls.length).toBeLessThan((good.length + bad.length) / 2);
  });

  it('do not wait for one whose person is held up, and that one is stored once the way is free', async () => {
    const personId = callers.owner.personId;
    let isStored = false;
    const { held, others } = await writeWorkspace(callers.owner.workspaceId, async (tx) => {
      await tx.$queryRaw`select lock_person_time(${personId}::uuid)::text`;
      const waiting = logTime(callers.owner, work(here, { note: 'held up' })).finally(() => (isStored = true));
      await delay(5);
      const past = await Promise.all([logTime(callers.member, work(here, { note: 'past' })), logTime(callers.admin, work(here, { note: 'past' }))]);
      await delay(100);
      expect(isStored).toBe(false);
      return { held: waiting, others: past };
    });
    expect(others.every(({ isRepeat }) => !isRepeat)).toBe(true);
    expect(await held).toMatchObject({ entries: [{ note: 'held up' }], isRepeat: false });
    expect(await entriesOf(callers.owner)).toMatchObject([{ note: 'held up' }]);
  });

  it('are stored once where the same is sent twice in one go', async () => {
    const clientKey = randomUUID();
    const sent = [work(here, { clientKey }), work(here, { clientKey }), work(here, { clientKey, seconds: 120 })];
    const answers = await Promise.allSettled(sent.map((one) => logTime(callers.member, one)));
    expect(answers).toMatchObject([{ value: { isRepeat: false } }, { value: { isRepeat: true } }, { reason: { code: 'conflict', fields: [{ path: 'clientKey' }] } }]);
  });
});

describe('tokens that are sent at once', () => {
  it('are each known as their own, and an unknown one among them is refused', async () => {
    const people = [callers.owner, callers.admin, stranger];
    const made = await Promise.all(people.map((caller) => makeToken(caller, { name: 'Sync', role: 'member', days: 7 })));
    const read = await Promise.allSettled([readToken(made[0]?.secret ?? ''), readToken('gw_unknown'), ...made.slice(1).map(({ secret }) => readToken(secret)), readToken(made[0]?.secret ?? '')]);
    expect(read.map((one) => (one.status === 'fulfilled' ? one.value.user.userId : 'refused'))).toEqual([people[0]?.userId, 'refused', people[1]?.userId, people[2]?.userId, people[0]?.userId]);
  });
});

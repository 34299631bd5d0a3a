import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { queryDirectly } from '@/lib/platform/db/direct-query';
import { Prisma } from '@/lib/platform/db/generated/client';
import { retryConflicts } from '@/lib/platform/db/retry-conflicts';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '@/tests/support/builders';
import { connectAdmin } from '@/tests/support/connect-admin';

let admin: pg.Client;
let caller: Caller;
let colleague: Caller;

beforeAll(async () => {
  admin = await connectAdmin();
});

afterAll(async () => {
  await admin.end();
  await getPrisma().$disconnect();
});

beforeEach(async () => {
  ({ owner: caller, member: colleague } = (await makeWorkspace()).callers);
});

/** Waits until two have come; whoever comes later finds the way open. */
function makeMeeting(): () => Promise<void> {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  let came = 0;
  return async () => {
    came += 1;
    if (came === 2) open();
    await opened;
  };
}

describe('two who wait for each other', () => {
  it('both log their hours on two projects, and the sums are those of all entries', async () => {
    const [one = '', two = ''] = await recordChanges(caller, { action: 'add' }, (record) => record.createMany('Project', [{ name: 'One' }, { name: 'Two' }]));
    const activityId = await readWorkspace(caller.workspaceId, async (tx) => (await tx.activity.findFirstOrThrow({ select: { id: true } })).id);
    const meet = makeMeeting();
    let runs = 0;
    const logOn = (who: Caller, projectIds: readonly string[]) =>
      recordChanges(who, { action: 'log' }, async (record) => {
        runs += 1;
        for (const projectId of projectIds) {
          await record.create('TimeEntry', { personId: who.personId, projectId, activityId, workDate: new Date('2026-03-02'), seconds: 3600 });
          await meet();
        }
      });
    // Each holds the sums of one project when it asks for those of the other.
    await Promise.all([logOn(caller, [one, two]), logOn(colleague, [two, one])]);
    expect(runs).toBe(3);
    const kept = await readWorkspace(caller.workspaceId, (tx) => tx.$queryRaw<{ project_id: string; seconds: number; entries: number }[]>`select project_id::text, seconds::float8, entries::int from time_by_project_month`);
    expect(new Map(kept.map(({ project_id, ...sum }) => [project_id, sum]))).toEqual(new Map([[one, { seconds: 7200, entries: 2 }], [two, { seconds: 7200, entries: 2 }]]));
    // The run that was ended left nothing in the trail either.
    expect(await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.count({ where: { subject: 'TimeEntry' } }))).toBe(4);
  });

  it('a single statement is run again too', async () => {
    const other = (await makeWorkspace('Zulu')).callers.owner;
    const [first = '', second = ''] = [caller.workspaceId, other.workspaceId].toSorted();
    const holder = await connectAdmin();
    try {
      await holder.query('begin');
      // Whoever waits longest for a lock looks for a deadlock first: the holder never does.
      await holder.query("set local deadlock_timeout = '60s'");
      await holder.query('select 1 from workspace where id = $1 for update', [second]);
      const tag = randomUUID();
      const asked = queryDirectly<{ id: string }>(Prisma.sql`select id::text, ${tag} as tag from workspace where id in (${first}::uuid, ${second}::uuid) order by id for update`);
      await expect.poll(async () => (await admin.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%as tag from workspace%'")).rowCount, { timeout: 20_000 }).toBe(1);
      const crossed = holder.query('select 1 from workspace where id = $1 for update', [first]);
      await crossed;
      await holder.query('commit');
      expect((await asked).map(({ id }) => id)).toEqual([first, second]);
    } finally {
      await holder.end();
    }
  });
});

describe('running again', () => {
  it('ends after a few times, with what the database said', async () => {
    let runs = 0;
    const failing = writeWorkspace(caller.workspaceId, async (tx) => {
      runs += 1;
      await tx.$executeRaw`do $$ begin raise exception 'again' using errcode = '40001'; end $$`;
    });
    await expect(failing).rejects.toThrow();
    expect(runs).toBe(4);
  });

  it('is for conflicts alone', async () => {
    let runs = 0;
    const failing = retryConflicts(async () => {
      runs += 1;
      await admin.query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(runs).toBe(1);
  });
});

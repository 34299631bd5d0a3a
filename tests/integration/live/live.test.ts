import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Caller } from '@/lib/platform/auth/caller';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Change } from '@/lib/platform/live/change';
import { openChangeFeed, type ChangeFeed } from '@/lib/platform/live/change-feed';
import { streamChanges } from '@/lib/platform/live/event-stream';
import { makeWorkspace } from '@/tests/support/builders';
import { connectAdmin } from '@/tests/support/connect-admin';

let caller: Caller;
let stranger: Caller;
let opened: ChangeFeed[] = [];

beforeAll(async () => {
  [caller, stranger] = [(await makeWorkspace()).callers.member, (await makeWorkspace()).callers.member];
});
afterEach(async () => {
  await Promise.all(opened.map((feed) => feed.close()));
  opened = [];
});

/** An instance of the app, as far as live updates go, and what reached a listener of it. */
async function startInstance(workspaceId: string = caller.workspaceId) {
  const feed = openChangeFeed(process.env['DATABASE_URL'] ?? '');
  opened.push(feed);
  const heard = { changes: [] as Change[], gaps: 0, hasEnded: false };
  feed.subscribe({ workspaceId, onChange: (change) => heard.changes.push(change), onGap: () => (heard.gaps += 1), onEnd: () => (heard.hasEnded = true) });
  await vi.waitFor(() => expect(heard.gaps).toBe(1), { timeout: 10_000 });
  return { feed, heard };
}

async function startTimer(by: Caller): Promise<void> {
  await recordChanges(by, { action: 'start a timer' }, async (record) => {
    await record.tx.timer.deleteMany({ where: { personId: by.personId } });
    const activity = await record.tx.activity.findFirstOrThrow({ select: { id: true } });
    await record.create('Timer', { personId: by.personId, activityId: activity.id, startedAt: new Date() });
  });
}

async function asAdmin(sql: string): Promise<void> {
  const client = await connectAdmin();
  await client.query(sql);
  await client.end();
}

describe('a change', () => {
  it('reaches the listeners of every instance, and no other workspace', async () => {
    const [one, two, other] = [await startInstance(), await startInstance(), await startInstance(stranger.workspaceId)];
    await startTimer(caller);
    for (const { heard } of [one, two]) {
      await vi.waitFor(() => expect(heard.changes.at(-1)).toMatchObject({ subject: 'timer', people: [caller.personId] }), { timeout: 10_000 });
    }
    await startTimer(stranger);
    await vi.waitFor(() => expect(other.heard.changes.length).toBeGreaterThan(0), { timeout: 10_000 });
    expect(other.heard.changes.every(({ workspace }) => workspace === stranger.workspaceId)).toBe(true);
    expect(one.heard.changes.every(({ workspace }) => workspace === caller.workspaceId)).toBe(true);
  });

  it('reaches them again after the connection was lost, and the gap is told', async () => {
    const { heard } = await startInstance();
    await asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'groundwork live'");
    await vi.waitFor(() => expect(heard.gaps).toBe(2), { timeout: 15_000 });
    await startTimer(caller);
    await vi.waitFor(() => expect(heard.changes.length).toBeGreaterThan(0), { timeout: 10_000 });
  });

  it('that is rolled back is not announced', async () => {
    const { heard } = await startInstance();
    await expect(recordChanges(caller, { action: 'fail' }, async (record) => {
      await record.tx.timer.deleteMany({ where: { personId: caller.personId } });
      throw new Error('on purpose');
    })).rejects.toThrow('on purpose');
    await startTimer(caller);
    await vi.waitFor(() => expect(heard.changes.length).toBeGreaterThan(0), { timeout: 10_000 });
    // What was said twice in one transaction arrives once; what was rolled back, never.
    expect(heard.changes).toHaveLength(1);
  });
});

describe('a stream', () => {
  async function open(options: { isAllowed?: () => Promise<boolean>; wants?: (change: Change) => boolean } = {}) {
    const { feed } = await startInstance();
    const abort = new AbortController();
    const response = streamChanges(feed, { workspaceId: caller.workspaceId, wants: () => true, isAllowed: () => Promise.resolve(true), signal: abort.signal, ...options }, 50);
    const reader = response.body?.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    let text = '';
    const isOver = (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value;
      return true;
    })();
    return { feed, response, read: () => text, isOver };
  }

  it('says that it is ready, then what changes, and beats while nothing does', async () => {
    const { response, read } = await open();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await vi.waitFor(() => expect(read()).toContain('event: ready'));
    await startTimer(caller);
    await vi.waitFor(() => expect(read()).toContain(`event: change\ndata: {"subject":"timer","projects":[null],"people":["${caller.personId}"]}\n\n`), { timeout: 10_000 });
    await vi.waitFor(() => expect(read()).toContain(': here'));
    expect(read()).not.toContain(caller.workspaceId);
  });

  it('leaves out what the listener does not want', async () => {
    const { feed, read } = await open({ wants: ({ subject }) => subject !== 'timer' });
    const heard: Change[] = [];
    feed.subscribe({ workspaceId: caller.workspaceId, onChange: (change) => heard.push(change), onGap: () => {}, onEnd: () => {} });
    await startTimer(caller);
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 10_000 });
    expect(read()).not.toContain('event: change');
  });

  it('ends with the right to read, and with the server', async () => {
    let allowed = true;
    const one = await open({ isAllowed: () => Promise.resolve(allowed) });
    allowed = false;
    expect(await one.isOver).toBe(true);
    const two = await open();
    await two.feed.close();
    expect(await two.isOver).toBe(true);
  });
});

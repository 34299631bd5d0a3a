import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { logError } from '../log';
import { parseChange, type Change } from './change';

export type Subscriber = {
  readonly workspaceId: string;
  readonly onChange: (change: Change) => void;
  /** Changes may have been missed: whatever is shown has to be fetched again. */
  readonly onGap: () => void;
  /** The server goes down. */
  readonly onEnd: () => void;
};

export type ChangeFeed = {
  /** Listens from now on; the answer ends it. */
  readonly subscribe: (subscriber: Subscriber) => () => void;
  readonly close: () => Promise<void>;
};

const CHANNEL = 'groundwork_changes';
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** A connection that is dead without having said so is found out by asking. */
const PROBE_MS = 30_000;
const PROBE_LIMIT_MS = 5000;

/**
 * The changes of all workspaces, from one connection to the database for all who listen in this process. It connects for the first
 * subscriber, and again whenever it is lost; everybody is told of the gap.
 */
export function openChangeFeed(databaseUrl: string): ChangeFeed {
  const subscribers = new Set<Subscriber>();
  const stop = new AbortController();
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    for (let wait = FIRST_WAIT_MS; !stop.signal.aborted; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const hasListened = await listen(databaseUrl, subscribers, stop.signal);
      if (hasListened) wait = FIRST_WAIT_MS;
      await delay(wait, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };

  return {
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      running ??= run();
      return () => subscribers.delete(subscriber);
    },
    close: async () => {
      stop.abort();
      for (const { onEnd } of subscribers) onEnd();
      subscribers.clear();
      await running;
    },
  };
}

/** Listens until the connection is lost or `signal` ends it. Answers whether it ever listened. */
async function listen(databaseUrl: string, subscribers: ReadonlySet<Subscriber>, signal: AbortSignal): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: PROBE_LIMIT_MS, query_timeout: PROBE_LIMIT_MS, application_name: 'groundwork live' });
  const lost = new Promise<void>((resolve) => {
    client.once('error', () => resolve());
    client.once('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => tell(subscribers, parseChange(payload)));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    for (const { onGap } of subscribers) onGap();
    await Promise.race([lost, probe(client, signal)]);
    return true;
  } catch (error) {
    if (!signal.aborted) logError(error, { at: 'live updates' });
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks now and then; returns when there is no answer. */
async function probe(client: pg.Client, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await delay(PROBE_MS, undefined, { signal, ref: false });
      await client.query('SELECT 1');
    }
  } catch {
    // Lost, or ended on purpose: either way it is over.
  }
}

function tell(subscribers: ReadonlySet<Subscriber>, change: Change | null): void {
  if (change === null) return;
  for (const { workspaceId, onChange } of subscribers) if (workspaceId === change.workspace) onChange(change);
}

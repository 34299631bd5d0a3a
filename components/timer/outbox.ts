import { onLiveChange } from '@/components/shell/live-store';
import type { OutboxItem } from './outbox-item';
import { putItem, readItems, removeItem, removeRefused, replaceItem } from './outbox-store';

/** What became of an item that was sent: stored, refused for good, or to be sent later. */
export type Delivery = { readonly outcome: 'stored'; readonly groupId: string } | { readonly outcome: 'refused'; readonly reason: string } | { readonly outcome: 'later' };

type Sender = { readonly send: (item: OutboxItem) => Promise<Delivery>; readonly onDelivered: (item: OutboxItem, delivery: Delivery) => Promise<void> };

const FIRST_WAIT_MS = 3000;
const LONGEST_WAIT_MS = 30_000;
const LOCK = 'groundwork outbox';
const EMPTY: readonly OutboxItem[] = [];

let items: readonly OutboxItem[] = EMPTY;
let sender: (Sender & { readonly workspace: string; readonly personId: string }) | null = null;
let wait = FIRST_WAIT_MS;
let retry: number | undefined;
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

export function subscribeToOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readOutbox(): readonly OutboxItem[] {
  return items;
}

/** Sends what waits, from now on and whenever the network comes back, until the returned function is called. */
export function startOutbox(options: NonNullable<typeof sender>): () => void {
  sender = options;
  const own = new BroadcastChannel(LOCK);
  channel = own;
  own.onmessage = () => void refresh();
  const end = new AbortController();
  const tryNow = () => {
    wait = FIRST_WAIT_MS;
    void deliver();
  };
  window.addEventListener('online', tryNow, { signal: end.signal });
  // Browsers may call themselves online without a network; the live connection knows when the server is there again.
  const stopHearing = onLiveChange({ subjects: [], projectId: null, run: tryNow });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryNow(), { signal: end.signal });
  tryNow();
  return () => {
    end.abort();
    stopHearing();
    window.clearTimeout(retry);
    own.close();
    // Another workspace may have begun to send before this one has ended.
    if (channel === own) channel = null;
    if (sender === options) sender = null;
  };
}

/** Keeps an item on this device, or another version of it, then sends it. @throws where the browser can't keep anything */
export async function post(item: OutboxItem): Promise<void> {
  await putItem(item);
  await changed();
  void deliver();
}

/**
 * Drops an item that the server refused, and answers whether it did. What waits is never dropped here: it may be on its
 * way, or stored with the answer lost, and is undone on the server once it is known to be stored.
 */
export async function withdraw(key: string): Promise<boolean> {
  const isDropped = await removeRefused(key);
  await changed();
  return isDropped;
}

async function changed(): Promise<void> {
  await refresh();
  channel?.postMessage(null);
}

async function refresh(): Promise<void> {
  const all = await readItems().catch(() => []);
  items = all.filter(({ workspace, personId }) => workspace === sender?.workspace && personId === sender.personId);
  for (const listener of listeners) listener();
}

/** One tab sends at a time, in the order in which things were logged. */
async function deliver(): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  const isDone = await (locks ? locks.request(LOCK, deliverAll) : deliverAll()).catch(() => false);
  window.clearTimeout(retry);
  if (isDone) {
    wait = FIRST_WAIT_MS;
    return;
  }
  retry = window.setTimeout(() => void deliver(), wait);
  wait = Math.min(LONGEST_WAIT_MS, wait * 2);
}

/** Answers whether nothing waits any more. */
async function deliverAll(): Promise<boolean> {
  await refresh();
  for (const item of items.filter(({ refusal }) => refusal === null)) {
    if (!sender) return true;
    const delivery = await sender.send(item).catch((): Delivery => ({ outcome: 'later' }));
    if (delivery.outcome === 'later') return false;
    if (delivery.outcome === 'refused') await replaceItem({ ...item, refusal: delivery.reason });
    // Shown from here until it is shown as stored.
    await sender?.onDelivered(item, delivery).catch(() => undefined);
    if (delivery.outcome === 'stored') await removeItem(item.key);
    await changed();
  }
  return true;
}

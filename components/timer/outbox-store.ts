import type { OutboxItem } from './outbox-item';

const DATABASE = 'groundwork';
const STORE = 'outbox';

/** In the order in which things were logged. */
type StoredItem = OutboxItem & { readonly order?: number };

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'order', autoIncrement: true }).createIndex('key', 'key', { unique: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opened = null;
      reject(request.error ?? new Error('This browser keeps nothing.'));
    };
  });
  return opened;
}

/** Runs one request; resolves when the browser has written it, not before. */
async function run<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const transaction = (await open()).transaction(STORE, mode, { durability: 'strict' });
  const request = ask(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('The browser could not keep it.'));
    transaction.onabort = transaction.onerror;
  });
}

export async function readItems(): Promise<StoredItem[]> {
  return run('readonly', (store) => store.getAll() as IDBRequest<StoredItem[]>);
}

/** Adds an item at the end, or puts it in the place of the one with its key. */
export async function putItem(item: OutboxItem): Promise<void> {
  const order = await findOrder(item.key);
  await run('readwrite', (store) => store.put(order === undefined ? item : { ...item, order }));
}

/** Puts another version in the place of an item; one that was removed meanwhile stays removed. */
export async function replaceItem(item: OutboxItem): Promise<void> {
  const order = await findOrder(item.key);
  if (order !== undefined) await run('readwrite', (store) => store.put({ ...item, order }));
}

export async function removeItem(key: string): Promise<void> {
  const order = await findOrder(key);
  if (order !== undefined) await run('readwrite', (store) => store.delete(order));
}

/** Removes an item that the server refused; one that waits may be on its way and stays. One transaction, so that no other tab mends it in between. */
export async function removeRefused(key: string): Promise<boolean> {
  let isRemoved = false;
  await run('readwrite', (store) => {
    const found = store.index('key').openCursor(key);
    found.onsuccess = () => {
      const cursor = found.result;
      if (cursor === null || (cursor.value as StoredItem).refusal === null) return;
      cursor.delete();
      isRemoved = true;
    };
    return found;
  });
  return isRemoved;
}

async function findOrder(key: string): Promise<IDBValidKey | undefined> {
  return run('readonly', (store) => store.index('key').getKey(key));
}

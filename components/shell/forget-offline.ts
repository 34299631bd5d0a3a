const PREFIX = 'groundwork-offline';

/** Removes the pages and files that are kept for use without a network: they are one person's. Entries that wait stay. */
export async function forgetOffline(): Promise<void> {
  for (const key of Object.keys(window.localStorage)) if (key.startsWith(PREFIX)) window.localStorage.removeItem(key);
  // Not there on addresses without https.
  const store = window.caches as CacheStorage | undefined;
  if (!store) return;
  const names = await store.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => store.delete(name)));
}

import 'server-only';

const kept = new Map<string, Promise<unknown>>();
const MOST = 60;

/**
 * Remembers the result of a computation that depends on nothing but its key, such as a workspace's revision.
 * Requests that come while it runs wait for the same promise. What was used longest ago goes first.
 */
export function remember<T>(key: string, compute: () => Promise<T>): Promise<T> {
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const made = compute();
  kept.set(key, made);
  // A failure must not be remembered, or it would last until the next change.
  made.catch(() => kept.delete(key));
  const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return made;
}

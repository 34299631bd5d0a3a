import 'server-only';

type Remember = <T>(key: string, compute: () => Promise<T>) => Promise<T>;

/** Computed results are few and large. */
const MOST_RESULTS = 60;

/** What one person sees besides is small, and there are many people. */
const MOST_FOR_PEOPLE = 400;

/**
 * Remembers the result of a computation that depends on nothing but its key, such as a workspace's revision.
 * Requests that come while it runs wait for the same promise. What was used longest ago goes first.
 */
export const remember = createMemory(MOST_RESULTS);

/** The same for what depends on who asks, apart from the results, so that it never pushes them out. */
export const rememberForPerson = createMemory(MOST_FOR_PEOPLE);

function createMemory(most: number): Remember {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(key: string, compute: () => Promise<T>) => {
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
    const oldest = kept.size > most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

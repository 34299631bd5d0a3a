import { setImmediate } from 'node:timers/promises';

/** Parts of so many items at most; whoever else waits for the thread takes a turn between two of them. */
export async function* inTurns<Item>(items: readonly Item[], most: number): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += most) {
    if (from > 0) await setImmediate();
    yield items.slice(from, from + most);
  }
}

import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { readSqlState } from './explain-database-error';

/** Serialization failure and deadlock: PostgreSQL asks to run the whole transaction again (manual, 13.5). */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01']);
const MOST_RUNS = 4;
const PAUSE_MS = 20;

/**
 * Runs a transaction again that the database ended because it and another waited for each other. Nothing of it was kept,
 * so that is safe for work that touches nothing but its own transaction, or one statement.
 */
export async function retryConflicts<T>(run: () => Promise<T>): Promise<T> {
  for (let runs = 1; ; runs++) {
    try {
      return await run();
    } catch (error) {
      if (runs === MOST_RUNS || !CONFLICTS.has(readSqlState(error))) throw error;
      // Of two that met, each waits for a time of its own, so that they don't meet again.
      await setTimeout(PAUSE_MS * 2 ** runs * (0.5 + Math.random()));
    }
  }
}

import 'server-only';
import pg from 'pg';
import { env } from '../env';

/**
 * Runs `work` unless another instance is at it: whoever gets the lock of this name does it. The lock belongs to a connection of
 * its own, so that it ends with the process, and takes none of the pool's.
 *
 * @returns null where another instance is at it
 */
export async function runOnce<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString: env().directDatabaseUrl });
  // A connection that breaks while nobody asks it anything must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as locked', [name]);
    return rows[0]?.locked ? await work() : null;
  } finally {
    await client.end();
  }
}

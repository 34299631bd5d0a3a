import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { env } from './env';

export interface Readiness {
  readonly isReady: boolean;
  readonly database: 'up' | 'down';
  /** Migrations of this version that the database lacks; null where it could not be asked. */
  readonly pendingMigrations: number | null;
}

let pool: pg.Pool | undefined;

/** One connection of its own, so that a burst of probes takes none from the app, and a busy app does not look dead. */
function connect(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({ connectionString: env().databaseUrl, max: 1, connectionTimeoutMillis: 3000, query_timeout: 3000, idleTimeoutMillis: 30_000 });
    // An idle connection that breaks is replaced at the next probe; without a listener it would end the process.
    pool.on('error', () => {});
  }
  return pool;
}

/** Whether the database answers and has every migration that this version brings. */
export async function checkReadiness(): Promise<Readiness> {
  try {
    const [applied, wanted] = await Promise.all([readAppliedMigrations(), listMigrations()]);
    const pendingMigrations = wanted.filter((name) => !applied.has(name)).length;
    return { isReady: pendingMigrations === 0, database: 'up', pendingMigrations };
  } catch {
    return { isReady: false, database: 'down', pendingMigrations: null };
  }
}

async function readAppliedMigrations(): Promise<Set<string>> {
  const { rows } = await connect().query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(rows.map((row) => row.migration_name));
}

async function listMigrations(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'prisma/migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

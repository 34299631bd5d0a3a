import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';

/**
 * A real PostgreSQL with every migration for the run, in a temporary folder, and in it a database for each worker.
 * `DATABASE_URL` is the app's login role; `ADMIN_DATABASE_URL` a superuser, for tests that look behind row-level security.
 */
export default async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    await applyMigrations(server.url);
    await copyDatabase(server.adminUrl, config.maxWorkers);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env['DATABASE_URL'] = server.url;
  process.env['ADMIN_DATABASE_URL'] = server.adminUrl;
  process.env['AUTH_SECRET'] = 'a secret for tests, of sufficient length';
  return server.stop;
}

async function copyDatabase(adminUrl: string, workers: number): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  for (let worker = 1; worker <= workers; worker++) await admin.query(`create database groundwork_${worker} template groundwork`);
  await admin.end();
}

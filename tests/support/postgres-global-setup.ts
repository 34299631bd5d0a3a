import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';

/**
 * A real PostgreSQL with every migration for the run, in a temporary folder.
 * `DATABASE_URL` is the app's login role; `ADMIN_DATABASE_URL` a superuser, for tests that look behind row-level security.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    await applyMigrations(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env['DATABASE_URL'] = server.url;
  process.env['ADMIN_DATABASE_URL'] = server.adminUrl.replace(/\/postgres$/, '/groundwork');
  process.env['AUTH_SECRET'] = 'a secret for tests, of sufficient length';
  return server.stop;
}

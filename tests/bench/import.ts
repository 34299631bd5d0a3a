/**
 * The import of the real portfolio (its excerpt where it is missing) beside a bare insert of the same
 * rows by the same library, in turns: rows per second of each, and their ratio.
 * Run: npm run bench:import
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const postgres = await startThrowawayPostgres();
try {
  await applyMigrations(postgres.url);
  const env = { ...process.env, DATABASE_URL: postgres.url, AUTH_SECRET: 'a secret for benchmarks, long enough' };
  // The product's own mutations may be loaded by a server alone: in a process of its own.
  execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join(root, 'tests/bench/support/measure-import.ts')], { cwd: root, env, stdio: 'inherit' });
} finally {
  await postgres.stop();
}

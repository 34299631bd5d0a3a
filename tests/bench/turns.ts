/**
 * For how long the server's own thread is held at a stretch while large files are planned, written, exported and taken back.
 * Time on the processor of that thread alone, so that other programs on the machine count for little (Linux only).
 * Run: npm run bench:turns
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
  execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join(root, 'tests/bench/support/measure-turns.ts')], { cwd: root, env, stdio: 'inherit' });
} finally {
  await postgres.stop();
}

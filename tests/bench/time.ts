/**
 * A million hours: the report by project and month beside the rollup query by itself; single entries written by API at eight
 * clients, beside plain commits of one row and a bare route handler; and how soon others hear of one. All in the same run. Commits wait for the disk.
 * Run: npm run bench:time, with fewer entries: npm run bench:time -- 50000
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildApp } from '../../scripts/lib/build.mjs';
import { findFreePort } from '../../scripts/lib/free-port.mjs';
import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';
import { benchLive } from './support/bench-live';
import { benchTimeReports } from './support/bench-time-reports';
import { benchTimeWrites } from './support/bench-time-writes';
import { fillTime } from './support/fill-time';
import type { TimeClients } from './support/make-time-clients';
import { buildMinimalRoute } from './support/minimal-app';
import { prepareEntries } from './support/prepare-entries';
import { printTargets } from './support/print-targets';
import { serveNext, type NextServer } from './support/serve-next';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const CLIENTS = 8;
const root = path.resolve(import.meta.dirname, '../..');

console.log('Building, where sources have changed …');
await buildApp();
const postgres = await startThrowawayPostgres({ isDurable: true });
const servers: NextServer[] = [];
const minimal = await mkdtemp(path.join(os.tmpdir(), 'groundwork-minimal-'));
try {
  await applyMigrations(postgres.url);
  const port = await findFreePort();
  const env = { DATABASE_URL: postgres.url, AUTH_SECRET: 'a secret for benchmarks, long enough', BASE_URL: `http://127.0.0.1:${port}`, HOST: '127.0.0.1', PORT: String(port) };
  const workspace = makeClients(env);
  console.log(`Filling a workspace with ${ENTRIES} entries of 200 people on 1,000 projects …`);
  await fillTime(postgres.url, { workspaceId: workspace.workspaceId, projects: 1000, people: 200, entries: ENTRIES });
  await buildMinimalRoute(minimal);
  await settle(postgres.adminUrl);
  const app = await serveNext(root, port, env);
  servers.push(app);
  const bare = await serveNext(minimal, await findFreePort(), {});
  servers.push(bare);
  const reports = await benchTimeReports({ app, databaseUrl: postgres.url, workspace, entries: ENTRIES });
  // The reports' part has filled a second workspace.
  await settle(postgres.adminUrl);
  const makeEntry = await prepareEntries(postgres.url, workspace.workspaceId);
  const writes = await benchTimeWrites({ app, bare, databaseUrl: postgres.url, workspace, makeEntry });
  const otherPort = await findFreePort();
  const other = await serveNext(root, otherPort, { ...env, PORT: String(otherPort) });
  servers.push(other);
  const live = await benchLive({ app: app.url, other: other.url, workspace, makeEntry });
  printTargets([...reports, ...writes, ...live]);
} finally {
  for (const server of servers) await server.stop();
  await postgres.stop();
  await rm(minimal, { recursive: true, force: true });
}

/** What filling left to be written and cleared up is done now, not beside what is measured. */
async function settle(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>("select datname from pg_database where datallowconn and not datistemplate");
  await admin.end();
  for (const { datname } of rows) {
    const database = new pg.Client({ connectionString: adminUrl, database: datname });
    await database.connect();
    await database.query('vacuum analyze');
    await database.query('checkpoint');
    await database.end();
  }
  execFileSync('sync');
}

/** Members and tokens are made by the product's own mutations, which only a server may load: in a process of its own. */
function makeClients(env: Record<string, string>): TimeClients {
  const script = path.join(root, 'tests/bench/support/make-time-clients.ts');
  const answer = execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, String(CLIENTS)], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(answer.trim().split('\n').at(-1) ?? '') as TimeClients;
}

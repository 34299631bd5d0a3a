/**
 * The portfolio page of 1,000 scored projects beside a minimal Next.js page with as many rows, on the production build:
 * CPU of the server and time per request, in turns; and the script that each page loads at first.
 * Run: npm run bench:page
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median } from '@/lib/domain/statistics/median';
import { buildApp } from '../../scripts/lib/build.mjs';
import { findFreePort } from '../../scripts/lib/free-port.mjs';
import { applyMigrations } from '../../scripts/lib/migrate.mjs';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';
import { listWorkspacePages } from '../support/served-doors';
import { measureScript } from './support/measure-script';
import { buildMinimalApp } from './support/minimal-app';
import { printTargets, type Target } from './support/print-targets';
import { fetchPage, readCpuMs, serveNext, type NextServer } from './support/serve-next';

const PROJECTS = 1000;
const ROUNDS = 5;
const REQUESTS = 120;
const root = path.resolve(import.meta.dirname, '../..');

type Filled = { readonly slug: string; readonly cookie: string; /** What stands in addresses, by its name there. */ readonly ids: Readonly<Record<string, string>> };
type Round = { readonly cpuMs: number; readonly timeMs: number };

console.log('Building, where sources have changed …');
await buildApp();
const postgres = await startThrowawayPostgres();
const servers: NextServer[] = [];
const minimal = await mkdtemp(path.join(os.tmpdir(), 'groundwork-minimal-'));
try {
  await applyMigrations(postgres.url);
  const port = await findFreePort();
  const env = { DATABASE_URL: postgres.url, AUTH_SECRET: 'a secret for benchmarks, long enough', BASE_URL: `http://127.0.0.1:${port}`, HOST: '127.0.0.1', PORT: String(port) };
  console.log(`Filling a workspace with ${PROJECTS} scored projects …`);
  const { slug, cookie, ids } = fill(env);
  const app = await serveNext(root, port, env);
  servers.push(app);
  const headers = { cookie };
  // The exact plan is solved once after a change; what is measured is the page that people see from then on.
  await fetchPage(`${app.url}/api/w/${slug}/portfolio/plan`, headers);
  const address = `${app.url}/w/${slug}/portfolio`;
  const { html } = await fetchPage(address, headers);
  const rows = new Set([...html.matchAll(new RegExp(`/w/${slug}/projects/([0-9a-f-]{36})`, 'g'))].map(([, id]) => id)).size;

  console.log(`Building a minimal page with ${rows} rows …`);
  await buildMinimalApp(minimal, rows);
  const bare = await serveNext(minimal, await findFreePort(), {});
  servers.push(bare);
  const { ours, theirs } = await measureInTurns(() => measure(app, address, headers), () => measure(bare, bare.url, {}));
  const script = await measureScripts(app, bare, { slug, cookie, ids });
  printTargets([
    { name: 'portfolio page, server CPU / minimal page', measured: median(ours.map(({ cpuMs }, i) => cpuMs / (theirs[i]?.cpuMs ?? Number.NaN))), atMost: 2.5, digits: 2 },
    { name: 'portfolio page, time / minimal page', measured: median(ours.map(({ timeMs }, i) => timeMs / (theirs[i]?.timeMs ?? Number.NaN))), digits: 2 },
    ...script,
  ]);
} finally {
  for (const server of servers) await server.stop();
  await postgres.stop();
  await rm(minimal, { recursive: true, force: true });
}

/** The workspace is made by the product's own mutations, which only a server may load: in a process of its own. */
function fill(env: Record<string, string>): Filled {
  const script = path.join(root, 'tests/bench/support/fill-workspace.ts');
  const answer = execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, String(PROJECTS)], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(answer.trim().split('\n').at(-1) ?? '') as Filled;
}

async function measureInTurns(measureOurs: () => Promise<Round>, measureTheirs: () => Promise<Round>): Promise<{ ours: Round[]; theirs: Round[] }> {
  // What is compiled while it runs settles in the first round, which does not count.
  await measureOurs();
  await measureTheirs();
  const ours: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await measureOurs());
    theirs.push(await measureTheirs());
  }
  const print = (name: string, rounds: readonly Round[]): void => console.log(`${name.padEnd(16)} CPU ${median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(1)} ms, time ${median(rounds.map(({ timeMs }) => timeMs)).toFixed(1)} ms per request`);
  print('portfolio page', ours);
  print('minimal page', theirs);
  return { ours, theirs };
}

async function measure(server: NextServer, address: string, headers: Record<string, string>): Promise<Round> {
  const cpu = readCpuMs(server.pid);
  const start = performance.now();
  for (let i = 0; i < REQUESTS; i++) await fetchPage(address, headers);
  return { cpuMs: (readCpuMs(server.pid) - cpu) / REQUESTS, timeMs: (performance.now() - start) / REQUESTS };
}

async function measureScripts(app: NextServer, bare: NextServer, { slug, cookie, ids }: Filled): Promise<Target[]> {
  console.log(`\nbare Next.js and React load ${((await measureScript(bare.url, {})) / 1000).toFixed(0)} kB of script`);
  const targets: Target[] = [];
  // A snapshot is taken by worker threads of the server.
  const inside = listWorkspacePages().filter((page) => !page.includes('[snapshotId]'));
  for (const page of ['/sign-in', ...inside]) {
    const address = page.replace('[workspace]', slug).replaceAll(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? name);
    const bytes = await measureScript(`${app.url}${address}`, page === '/sign-in' ? {} : { cookie });
    targets.push({ name: `first script of ${page.replace('/w/[workspace]', '…')}, kB`, measured: bytes / 1000, atMost: 200, digits: 0 });
  }
  return targets;
}

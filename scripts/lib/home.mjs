import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, realpath, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** What a first start needs: the database's files, its log of changes, and room to work. */
const neededBytes = 150 * 1024 * 1024;

/**
 * Makes the installation's folder where it is missing and finds out whether it can be written to.
 * @returns {Promise<string>} the folder without symlinks, so that one folder has one name
 */
export async function prepareHome(directory) {
  try {
    // Others may pass through, not look: root's database server runs as another user.
    await mkdir(directory, { recursive: true, mode: 0o711 });
    const probe = path.join(directory, 'write-test');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw explainUnwritable(directory, await findCause(directory, error));
  }
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize < neededBytes) {
    throw new Failure(`The disk of ${directory} is full: ${Math.floor((bavail * bsize) / 1048576)} MB are free, 150 MB are needed. Free some space or set GROUNDWORK_HOME.`);
  }
  return realpath(directory);
}

/** Making folders on a read-only disk fails with "no such file"; the folder that exists above says why. */
async function findCause(directory, error) {
  if (error.code !== 'ENOENT') return error;
  for (let parent = path.dirname(directory); ; parent = path.dirname(parent)) {
    const refusal = await access(parent, constants.W_OK).then(() => null, (reason) => reason);
    if (refusal?.code !== 'ENOENT' || parent === path.dirname(parent)) return refusal ?? error;
  }
}

function explainUnwritable(directory, error) {
  const reasons = {
    EROFS: 'the disk is read-only',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
  };
  return new Failure(`The data folder ${directory} can't be written to: ${reasons[error.code] ?? error.message}. Set GROUNDWORK_HOME to a folder that can.`);
}

/**
 * Secrets and choices of one installation, made at the first start and kept in `settings.json`, readable by its owner only.
 * @typedef {object} Settings
 * @property {string} authSecret signs sessions
 * @property {string} databasePassword of the app's login role
 * @property {string} superuserPassword of the embedded server
 * @property {string | null} dataDirectory where it had to be outside the home
 * @property {number | null} databasePort the embedded server's port of the last start
 */

/** @returns {Promise<Settings>} */
export async function readSettings(home) {
  const file = settingsFile(home);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '{}';
    throw new Failure(`${file} can't be read: ${error.message}.`);
  });
  const secret = () => randomBytes(32).toString('hex');
  const defaults = { authSecret: secret(), databasePassword: secret(), superuserPassword: secret(), dataDirectory: null, databasePort: null };
  const settings = { ...defaults, ...parse(file, text) };
  await saveSettings(home, settings);
  return settings;
}

function parse(file, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${file} is damaged: it is no JSON. Restore it from a backup; it holds the database's password.`);
  }
}

/** Writes beside and renames, so that a full disk or a crash never leaves half a file. */
export async function saveSettings(home, settings) {
  const file = settingsFile(home);
  await writeFile(`${file}.partial`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${file}.partial`, 0o600);
  await rename(`${file}.partial`, file);
}

function settingsFile(home) {
  return path.join(home, 'settings.json');
}

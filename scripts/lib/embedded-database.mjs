import { createHash } from 'node:crypto';
import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { findFreePort } from './free-port.mjs';
import { saveSettings } from './home.mjs';
import { databaseUrl, hasData, initialiseCluster, startServer } from './postgres.mjs';
import { findReachablePostgres, sharedDirectory } from './reachable-postgres.mjs';
import { appRole, provisionDatabase } from './provision.mjs';
import { canReach, findServerUser } from './server-user.mjs';

const maxLogBytes = 10 * 1024 * 1024;

/**
 * Starts the installation's own PostgreSQL, making it at the first start.
 * @param {string} home
 * @param {import('./home.mjs').Settings} settings
 * @param {(text: string) => void} tell
 * @returns {Promise<{ url: string, logFile: string, exited: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startEmbeddedDatabase(home, settings, tell) {
  const user = findServerUser();
  const dataDirectory = await chooseDataDirectory(home, settings, user, tell);
  const { directory: binaries } = await findReachablePostgres(user);
  const logFile = path.join(home, 'postgres.log');
  await keepLogSmall(logFile);
  const cluster = { binaries, dataDirectory, logFile, user, password: settings.superuserPassword };
  if (!(await hasData(dataDirectory))) tell('Making the database (first start)');
  await initialiseCluster(cluster);
  const port = await findFreePort(settings.databasePort);
  await saveSettings(home, { ...settings, dataDirectory: dataDirectory === ownDataDirectory(home) ? null : dataDirectory, databasePort: port });
  const server = await startServer(cluster, port);
  try {
    await provisionDatabase(server.adminUrl, { password: settings.databasePassword, database: 'groundwork' });
  } catch (error) {
    await server.stop();
    throw new Failure(`The embedded PostgreSQL could not be set up: ${error.message}.`);
  }
  const url = databaseUrl({ user: appRole, password: settings.databasePassword, port, database: 'groundwork' });
  return { url, logFile, exited: server.exited, stop: server.stop };
}

function ownDataDirectory(home) {
  return path.join(home, 'postgres');
}

/** The home's own folder, unless the server's user can't get there (a home under /root, say). */
async function chooseDataDirectory(home, settings, user, tell) {
  if (settings.dataDirectory) {
    if (!(await hasData(settings.dataDirectory))) {
      throw new Failure(`The database's folder ${settings.dataDirectory} is missing. Restore it, or remove ${path.join(home, 'settings.json')} to begin with an empty one.`);
    }
    tell(`The database is in ${settings.dataDirectory}`);
    return settings.dataDirectory;
  }
  const own = ownDataDirectory(home);
  if (await canReach(user, home)) return own;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const fallback = path.join(sharedDirectory, name, 'postgres');
  await mkdir(path.dirname(fallback), { recursive: true, mode: 0o755 });
  await chmod(path.dirname(fallback), 0o711);
  tell(`The user "postgres" can't reach ${home}, so the database is in ${fallback}`);
  return fallback;
}

async function keepLogSmall(logFile) {
  const info = await stat(logFile).catch(() => null);
  if (info && info.size > maxLogBytes) await rename(logFile, `${logFile}.1`);
}

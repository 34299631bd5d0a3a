import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from './free-port.mjs';
import { databaseUrl, initialiseCluster, startServer } from './postgres.mjs';
import { findReachablePostgres, sharedDirectory } from './reachable-postgres.mjs';
import { appRole, provisionDatabase } from './provision.mjs';
import { canReach, findServerUser } from './server-user.mjs';

/**
 * An empty PostgreSQL in a temporary folder, for tests, benchmarks and for writing migrations. With `isDurable` a commit
 * waits for the disk, as in production.
 * @returns {Promise<{ url: string, adminUrl: string, password: string, port: number, stop: () => Promise<void> }>}
 *   `url`: the app's login role on a database of its own; `stop` ends the server and removes the folder
 */
export async function startThrowawayPostgres({ database = 'groundwork', isDurable = false } = {}) {
  const user = findServerUser();
  const parent = (await canReach(user, os.tmpdir())) ? os.tmpdir() : sharedDirectory;
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, 'groundwork-postgres-'));
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 5 });
  try {
    await chmod(directory, 0o711);
    const { directory: binaries } = await findReachablePostgres(user);
    const password = randomBytes(16).toString('hex');
    const dataDirectory = path.join(directory, 'data');
    const cluster = { binaries, dataDirectory, logFile: path.join(directory, 'postgres.log'), user, password, isThrowaway: !isDurable };
    await initialiseCluster(cluster);
    const server = await startServer(cluster, await findFreePort());
    // A test run that ends without stopping it must not leave it behind.
    process.once('exit', server.kill);
    await provisionDatabase(server.adminUrl, { password, database });
    return {
      url: databaseUrl({ user: appRole, password, port: server.port, database }),
      adminUrl: server.adminUrl,
      password,
      port: server.port,
      stop: async () => {
        process.off('exit', server.kill);
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

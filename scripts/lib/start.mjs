import { applyMigrations } from './migrate.mjs';
import { buildApp } from './build.mjs';
import { checkDatabases } from './external-database.mjs';
import { startEmbeddedDatabase } from './embedded-database.mjs';
import { describeError, Failure } from './failure.mjs';
import { generateClient } from './generate.mjs';
import { prepareHome, readSettings } from './home.mjs';
import { lockInstance } from './instance-lock.mjs';
import { readOptions } from './options.mjs';
import { createProgress } from './progress.mjs';
import { checkAddress, serveApp } from './serve.mjs';
import { createStopper } from './stopper.mjs';

/**
 * Runs Groundwork until it is stopped or something fails. Whatever was started is stopped again, last first.
 * @param {{ isDev: boolean, mayBuild: boolean }} mode
 * @returns {Promise<number>} the exit code
 */
export async function start(mode) {
  const stopper = createStopper();
  const progress = createProgress();
  try {
    const { server, database } = await startAll(mode, progress, stopper);
    await Promise.race([stopper.requested, watch(server, 'The web server'), watch(database, 'The database')]);
    return 0;
  } catch (error) {
    progress.breakLine();
    if (stopper.signal.aborted) return 0;
    console.error(describeError(error));
    return 1;
  } finally {
    if (stopper.signal.aborted) console.log('\nStopping …');
    await stopper.undoAll();
    if (stopper.signal.aborted) console.log('Stopped.');
  }
}

async function startAll({ isDev, mayBuild }, progress, stopper) {
  const options = await readOptions();
  const { env, address } = options;
  const step = async (label, work) => {
    stopper.signal.throwIfAborted();
    return progress.step(label, work);
  };

  const home = await step('Preparing the data folder', () => prepareHome(options.home));
  const lock = await lockInstance(home);
  stopper.onStop(lock.release);
  lock.describe(`process ${process.pid}, ${address.url}`);
  await checkAddress(address);
  const settings = await readSettings(home);

  const database = env.DATABASE_URL
    ? await step('Connecting to the database of DATABASE_URL', () => checkDatabases(env))
    : await step('Starting PostgreSQL', () => startEmbeddedDatabase(home, settings, progress.note));
  stopper.onStop(database.stop);
  await step('Applying migrations', () => applyMigrations(database.directUrl ?? database.url));
  await step('Preparing the database client', () => generateClient());
  if (!isDev) await step('Building, where sources have changed (about a minute)', () => buildApp({ mayBuild, signal: stopper.signal }));

  const serverEnv = { ...env, DATABASE_URL: database.url, DATABASE_DIRECT_URL: database.directUrl ?? '', GROUNDWORK_HOME: home, AUTH_SECRET: env.AUTH_SECRET || settings.authSecret };
  const server = await step('Starting the web server', () => serveApp({ address, env: serverEnv, isDev, signal: stopper.signal }));
  stopper.onStop(server.stop);
  stopper.signal.throwIfAborted();
  progress.note('');
  console.log(`Groundwork is ready: ${address.url}\n\nIts data is in ${home}. Ctrl-C stops it.`);
  return { server, database };
}

/** Turns an end that nobody asked for into a failure. A database of somebody else has no `exited`. */
async function watch({ exited, logFile }, what) {
  if (!exited) return new Promise(() => {});
  await exited;
  throw new Failure(`${what} has stopped unexpectedly.${logFile ? ` See ${logFile}.` : ''}`);
}

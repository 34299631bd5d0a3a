/** Starts the installation's PostgreSQL with all migrations, prints its DATABASE_URL and runs until Ctrl-C. */
import { startEmbeddedDatabase } from './lib/embedded-database.mjs';
import { describeError } from './lib/failure.mjs';
import { prepareHome, readSettings } from './lib/home.mjs';
import { lockInstance } from './lib/instance-lock.mjs';
import { applyMigrations } from './lib/migrate.mjs';
import { homeDirectory } from './lib/paths.mjs';

try {
  const home = await prepareHome(homeDirectory());
  const lock = await lockInstance(home);
  const database = await startEmbeddedDatabase(home, await readSettings(home), (text) => console.error(text));
  const stop = () => void database.stop().then(lock.release);
  // npm passes the terminal's Ctrl-C on, so it may arrive twice.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const applied = await applyMigrations(database.url);
  console.error(`${applied.length} migrations applied. Ctrl-C stops the server.`);
  console.log(`DATABASE_URL=${database.url}`);
  await database.exited;
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

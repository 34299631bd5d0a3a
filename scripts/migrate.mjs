/**
 * Migrations, for developers.
 *
 *   node scripts/migrate.mjs create <name>   write the step from the existing migrations to prisma/schema
 *   node scripts/migrate.mjs apply           apply what is missing to DATABASE_URL
 *   node scripts/migrate.mjs reset           drop everything in DATABASE_URL and apply all
 */
import path from 'node:path';
import { describeError, Failure } from './lib/failure.mjs';
import { applyMigrations, createMigration, resetDatabase } from './lib/migrate.mjs';
import { root } from './lib/paths.mjs';
import { startThrowawayPostgres } from './lib/throwaway-postgres.mjs';

const commands = { create, apply, reset };
const [command, ...rest] = process.argv.slice(2);

try {
  const chosen = commands[command];
  if (!chosen) throw new Failure('Say what to do: create <name>, apply or reset.');
  await chosen(...rest);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function create(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) throw new Failure('Name the migration in lower case with underscores, for example add_risks.');
  const scratch = await startThrowawayPostgres();
  try {
    const directory = await createMigration(scratch.url, name);
    console.log(directory ? `Wrote ${path.relative(root, directory)}/migration.sql` : 'Nothing to write: the migrations already lead to prisma/schema.');
  } finally {
    await scratch.stop();
  }
}

async function apply() {
  const names = await applyMigrations(givenDatabase());
  console.log(names.length > 0 ? `Applied ${names.join(', ')}` : 'The database is up to date.');
}

async function reset() {
  const names = await resetDatabase(givenDatabase());
  console.log(`Emptied the database and applied ${names.length} migrations.`);
}

function givenDatabase() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Failure('Set DATABASE_URL. "node scripts/dev-postgres.mjs" starts a PostgreSQL and prints one.');
  return url;
}

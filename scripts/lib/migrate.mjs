import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Failure } from './failure.mjs';
import { migrationsDirectory, root } from './paths.mjs';
import { noFilter, readMigrations, withSchemaEngine } from './schema-engine.mjs';

/** Any number that no other program is likely to lock: it keeps two starts from migrating at once. */
const migrationLock = 7_246_811;

/**
 * Applies every migration that the database doesn't have yet.
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function applyMigrations(databaseUrl) {
  const migrationsList = await readMigrations();
  if (migrationsList.migrationDirectories.length === 0) return [];
  return withMigrationLock(databaseUrl, () =>
    withSchemaEngine(databaseUrl, async (engine) => {
      const state = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilter });
      refuseDivergedHistory(state);
      // A migration is one transaction: one that failed, or was cut off by a crash, has left nothing behind.
      for (const migrationName of state.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
      try {
        const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
        return appliedMigrationNames;
      } catch (error) {
        throw explainMigration(error);
      }
    }),
  );
}

/**
 * Writes a migration that leads from the existing migrations to prisma/schema.
 * @param {string} scratchUrl an empty database: the existing migrations are replayed there
 * @returns {Promise<string | null>} the migration's folder, or null where nothing has changed
 */
export async function createMigration(scratchUrl, name) {
  await applyMigrations(scratchUrl);
  const script = await withSchemaEngine(scratchUrl, async (engine, schema) => {
    const from = { tag: 'schemaDatasource', ...schema, configDir: root };
    const to = { tag: 'schemaDatamodel', ...schema };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: false, filters: noFilter });
    return stdout.trim();
  });
  if (script === '' || script === '-- This is an empty migration.') return null;
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = path.join(migrationsDirectory, `${timestamp}_${name}`);
  await mkdir(directory);
  await writeFile(path.join(directory, 'migration.sql'), `${script}\n`);
  await writeFile(path.join(migrationsDirectory, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return directory;
}

/** Drops everything in the database, then applies all migrations. For developers. */
export async function resetDatabase(databaseUrl) {
  await withSchemaEngine(databaseUrl, (engine) => engine.reset({ filter: noFilter }));
  return applyMigrations(databaseUrl);
}

/** The engine's report of several lines as one: which migration, and what the database said. */
function explainMigration(error) {
  const name = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  const said = /ERROR: (.+)/.exec(error.message)?.[1];
  if (!name || !said) return error;
  const isAboutRoles = /permission denied to create role|admin option/i.test(said);
  const hint = isAboutRoles ? ' The role of DATABASE_URL needs CREATEROLE, and ADMIN OPTION on "groundwork_app" where that exists already.' : '';
  return new Failure(`The migration ${name} failed: ${said.replace(/\.$/, '')}.${hint}`);
}

function refuseDivergedHistory({ editedMigrationNames, failedMigrationNames, history }) {
  // One that never came through may be repaired by an update.
  const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
  if (edited.length > 0) {
    throw new Failure(`The migration ${edited[0]} was changed after it had been applied to this database.`);
  }
  const unknown = history?.unpersistedMigrationNames ?? [];
  if (unknown.length > 0) {
    throw new Failure(`The database has the migration ${unknown[0]}, which this version doesn't know: it was written by a newer Groundwork. Update this clone.`);
  }
}

/** The engine's own lock gives up after ten seconds; a second start on one database waits here as long as it takes. */
async function withMigrationLock(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    await client.end();
  }
}

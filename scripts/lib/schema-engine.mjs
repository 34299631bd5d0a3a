import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './migration-adapter.mjs';
import { migrationsDirectory, schemaDirectory } from './paths.mjs';

/** No table or enum is kept out of migrations. */
export const noFilter = { externalTables: [], externalEnums: [] };

let loaded;

/**
 * Prisma's own schema engine as WebAssembly. The native engine that the command line would fetch
 * is never needed, so migrations run on a machine that reaches nothing but its database.
 */
async function loadEngine() {
  // Where the engine says what it choked on, before it traps.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': importsOfEngine() });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine never clears its time-outs (10 s for a lock), which would keep a finished script from ending. */
function importsOfEngine() {
  const imports = { ...bindings };
  const name = Object.keys(bindings).find((key) => key.startsWith('__wbg_setTimeout_'));
  // oxlint-disable-next-line typescript/no-implied-eval -- the callback is a function of the engine, never text
  imports[name] = (callback, milliseconds) => setTimeout(callback, milliseconds >>> 0).unref();
  return imports;
}

/**
 * Runs `work` with an engine that is connected to `databaseUrl`, and frees it afterwards.
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: bindings.SchemaEngine, schema: { files: bindings.SchemaContainer[] }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(databaseUrl, work) {
  loaded ??= loadEngine();
  await loaded;
  const schema = await readSchema();
  const datamodels = schema.files.map((file) => [file.path, file.content]);
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(pool));
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    return await work(engine, schema);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** All files of prisma/schema, in the form the engine takes. */
export async function readSchema() {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: path.join(schemaDirectory, name),
      content: await readFile(path.join(schemaDirectory, name), 'utf8'),
    })),
  );
  return { files };
}

/** All migrations in the repository, oldest first, in the form the engine takes. */
export async function readMigrations() {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const lockfile = await readFile(path.join(migrationsDirectory, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readMigration(name) {
  const content = await readFile(path.join(migrationsDirectory, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
}

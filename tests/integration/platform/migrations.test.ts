import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { applyMigrations } from '../../../scripts/lib/migrate.mjs';
import { readMigrations, withSchemaEngine, noFilter } from '../../../scripts/lib/schema-engine.mjs';

const url = process.env['DATABASE_URL'] ?? '';

describe('migrations', () => {
  it('are all applied, and applying them again changes nothing', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1');
    await client.end();
    const { migrationDirectories } = await readMigrations();
    expect(rows.map((row) => row.migration_name)).toEqual(migrationDirectories.map((directory) => directory.path));
    expect(await applyMigrations(url)).toEqual([]);
  });

  it('lead exactly to prisma/schema', async () => {
    const difference = await withSchemaEngine(url, async (engine, schema) => {
      const from = { tag: 'schemaDatasource' as const, ...schema, configDir: '.' };
      const result = await engine.diff({ from, to: { tag: 'schemaDatamodel', ...schema }, script: true, exitCode: false, filters: noFilter });
      return result.stdout;
    });
    expect(difference).toMatch(/^\s*(-- This is an empty migration\.)?\s*$/);
  });

  it('run as a role that is no superuser and that row-level security binds', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    await client.end();
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });
});

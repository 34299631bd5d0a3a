import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { GET as live } from '@/app/api/health/live/route';
import { GET as ready } from '@/app/api/health/ready/route';

const client = () => new pg.Client({ connectionString: process.env['DATABASE_URL'] });
const withClient = async (work: (connection: pg.Client) => Promise<unknown>): Promise<void> => {
  const connection = client();
  await connection.connect();
  await work(connection);
  await connection.end();
};

describe('health', () => {
  afterEach(() => withClient((connection) => connection.query('UPDATE _prisma_migrations SET rolled_back_at = NULL')));

  it('is live without a database', async () => {
    const response = live();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'live' });
  });

  it('is ready where every migration is applied', async () => {
    const response = await ready();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', database: 'up', pendingMigrations: 0 });
  });

  it('is not ready where one is missing', async () => {
    await withClient((connection) =>
      connection.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)'),
    );
    const response = await ready();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', database: 'up', pendingMigrations: 1 });
  });
});

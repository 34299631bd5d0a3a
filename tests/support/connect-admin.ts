import pg from 'pg';

/** A connection of the superuser of the tests' Postgres, who sees past row-level security; whoever opens it ends it. */
export async function connectAdmin(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['ADMIN_DATABASE_URL'] });
  await client.connect();
  return client;
}

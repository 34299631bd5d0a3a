import pg from 'pg';

/** The login role of the app. Migrations make the role without login that its transactions switch to. */
export const appRole = 'groundwork';

/**
 * Makes the app's login role and a database that it owns, where they are missing.
 * The role is no superuser, so row-level security binds it; CREATEROLE lets migrations make the app's inner role.
 */
export async function provisionDatabase(adminUrl, { password, database }) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(appRole);
    const { rowCount: hasRole } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
    if (!hasRole) await client.query(`CREATE ROLE ${role}`);
    await client.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB CREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    const { rowCount: hasDatabase } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!hasDatabase) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${role}`);
  } finally {
    await client.end();
  }
}

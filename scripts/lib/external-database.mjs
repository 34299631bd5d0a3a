import pg from 'pg';
import { Failure } from './failure.mjs';

const oldestVersion = 15;

/**
 * Finds out whether the database of DATABASE_URL can be used, and says in one line why not. DATABASE_DIRECT_URL leads to it
 * past a pooler.
 * @returns {Promise<{ url: string, directUrl: string, stop: () => Promise<void> }>}
 */
export async function checkDatabases({ DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl }) {
  await checkDatabase('DATABASE_URL', url);
  if (directUrl) await checkDatabase('DATABASE_DIRECT_URL', directUrl);
  return { url, directUrl: directUrl || url, stop: async () => {} };
}

async function checkDatabase(name, url) {
  const where = describeUrl(name, url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS is_replica`,
    );
    refuseUnsuitable(rows[0], `${name} (${where})`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${name} (${where}): ${explain(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address without the password. */
function describeUrl(name, text) {
  const right = 'postgresql://user:password@host:5432/database';
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Failure(`${name} is no address. It has to look like ${right}.`);
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new Failure(`${name} begins with "${url.protocol}//". It has to look like ${right}.`);
  return `${url.host}${url.pathname}`;
}

function refuseUnsuitable({ version, encoding, is_replica: isReplica }, where) {
  if (version < oldestVersion) throw new Failure(`${where}: this is PostgreSQL ${version}; Groundwork needs ${oldestVersion} or newer.`);
  if (encoding !== 'UTF8') throw new Failure(`${where}: the database's encoding is ${encoding}; it has to be UTF8.`);
  if (isReplica) throw new Failure(`${where}: this server is a read-only replica. Name the primary server.`);
}

const reasons = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'nothing answers there: is the server running, and is the port right?',
  EHOSTUNREACH: 'the host can not be reached',
  ENETUNREACH: 'the network can not be reached',
  ETIMEDOUT: 'the host does not answer',
  '28P01': 'the user name or the password is wrong',
  '28000': 'the server refuses this user',
  '3D000': 'there is no database of that name: create it first',
  '53300': 'the server has no connection left',
  '57P03': 'the server is still starting up',
};

function explain(error) {
  // Several addresses of one host fail together, as an AggregateError without a message of its own.
  const cause = error.errors?.[0] ?? error;
  return reasons[cause.code] ?? (cause.message || String(cause)).split('\n')[0].replace(/\.$/, '');
}

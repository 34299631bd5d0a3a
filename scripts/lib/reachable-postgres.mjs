import { copyPostgres, findPostgres } from './postgres-binaries.mjs';
import { canReach } from './server-user.mjs';

/** Where root keeps what the server's user can't reach elsewhere. */
export const sharedDirectory = '/var/lib/groundwork';

/** PostgreSQL's programs, in a place from where the server's user can run them. */
export async function findReachablePostgres(user) {
  const found = await findPostgres();
  return (await canReach(user, found.directory)) ? found : copyPostgres(found, sharedDirectory);
}

import 'server-only';
import { env } from '../env';
import { openChangeFeed, type ChangeFeed } from './change-feed';

declare global {
  // Routes are bundled apart from each other, and the development server reloads modules; the connection is one.
  var groundworkChanges: ChangeFeed | undefined;
}

/** The feed of this process. It lets go of its listeners when the server is told to stop, which would wait for them. */
export function getChangeFeed(): ChangeFeed {
  globalThis.groundworkChanges ??= openOnce();
  return globalThis.groundworkChanges;
}

function openOnce(): ChangeFeed {
  const feed = openChangeFeed(env().directDatabaseUrl);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void feed.close());
  return feed;
}

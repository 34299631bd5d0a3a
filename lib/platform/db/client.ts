import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';

declare global {
  // The development server reloads modules; the pool must survive that.
  var groundworkConnections: pg.Pool | undefined;
  var groundworkPrisma: PrismaClient | undefined;
}

/** The connections of the login role, which Prisma and the few statements that go past it share. */
export function getPool(): pg.Pool {
  globalThis.groundworkConnections ??= new pg.Pool({ connectionString: env().databaseUrl, max: env().databasePool });
  return globalThis.groundworkConnections;
}

/**
 * The client of the login role. Only sign-in and platform code may use it: row-level security hides every
 * workspace from it. Everything else goes through `readWorkspace` and `writeWorkspace`.
 */
export function getPrisma(): PrismaClient {
  globalThis.groundworkPrisma ??= new PrismaClient({ adapter: new PrismaPg(getPool(), { disposeExternalPool: true }) });
  return globalThis.groundworkPrisma;
}

import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';

declare global {
  // The development server reloads modules; the pool must survive that.
  var groundworkPrisma: PrismaClient | undefined;
}

function createClient(): PrismaClient {
  const { databaseUrl, databasePool } = env();
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: databasePool }) });
}

/**
 * The client of the login role. Only sign-in and platform code may use it: row-level security hides every
 * workspace from it. Everything else goes through `readWorkspace` and `writeWorkspace`.
 */
export function getPrisma(): PrismaClient {
  globalThis.groundworkPrisma ??= createClient();
  return globalThis.groundworkPrisma;
}

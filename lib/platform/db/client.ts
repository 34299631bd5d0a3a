import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

declare global {
  // The development server reloads modules; the pool must survive that.
  var groundworkPrisma: PrismaClient | undefined;
}

function createClient(): PrismaClient {
  const connectionString = process.env['DATABASE_URL'];
  if (!connectionString) throw new Error('DATABASE_URL is not set; "npm start" sets it.');
  const max = Number(process.env['DATABASE_POOL'] ?? 10);
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max }) });
}

/**
 * The client of the login role. Only sign-in and platform code may use it: row-level security hides every
 * workspace from it. Everything else goes through `readWorkspace` and `writeWorkspace`.
 */
export function getPrisma(): PrismaClient {
  globalThis.groundworkPrisma ??= createClient();
  return globalThis.groundworkPrisma;
}

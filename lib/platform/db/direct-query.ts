import 'server-only';
import { getPool } from './client';
import { explainDatabaseError } from './explain-database-error';
import type { Prisma } from './generated/client';
import { retryConflicts } from './retry-conflicts';

/**
 * One statement past Prisma's engine, which takes two thirds of the CPU that such a statement costs in this process: for
 * the few that requests come to by the hundred a second. Like Prisma's own raw queries it runs as the login role; a
 * function of the migrations that it calls names workspace and role itself.
 */
export async function queryDirectly<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  try {
    return (await retryConflicts(() => getPool().query<Row>(text, values))).rows;
  } catch (error) {
    throw explainDatabaseError(error);
  }
}

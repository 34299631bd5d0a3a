import 'server-only';
import { logError } from '../log';
import { getPool } from './client';
import type { Prisma } from './generated/client';
import { quoteName } from './insert-rows';

/**
 * Has PostgreSQL count again what it knows of some tables. It does so by itself, but only after a minute, and until then
 * thousands of rows that came at once are read by a plan made for a few: seconds instead of some tenths.
 */
export async function refreshStatistics(models: readonly Prisma.ModelName[]): Promise<void> {
  try {
    await getPool().query(`analyze ${models.map(quoteName).join(', ')}`);
  } catch (error) {
    // Whatever came is stored, and will be counted in a minute.
    logError(error, { at: 'statistics of tables' });
  }
}

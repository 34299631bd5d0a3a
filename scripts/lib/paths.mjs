import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The folder of the clone. Every script works from here, wherever it was called from. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const schemaDirectory = path.join(root, 'prisma/schema');
export const migrationsDirectory = path.join(root, 'prisma/migrations');
export const generatedClientDirectory = path.join(root, 'lib/platform/db/generated');
export const buildDirectory = path.join(root, '.next');

/** Where one installation keeps its data: GROUNDWORK_HOME, else `.groundwork` in the clone. */
export function homeDirectory(env = process.env) {
  return path.resolve(root, env.GROUNDWORK_HOME || '.groundwork');
}

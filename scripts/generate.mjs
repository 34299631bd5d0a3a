/** Generates Prisma's client into lib/platform/db/generated, without fetching an engine. */
import { describeError } from './lib/failure.mjs';
import { generateClient } from './lib/generate.mjs';

try {
  console.log((await generateClient()) ? 'Generated the database client.' : 'The database client is up to date.');
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

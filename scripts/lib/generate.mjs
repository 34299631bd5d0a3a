import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';
import { generatedClientDirectory, root } from './paths.mjs';
import { readSchema } from './schema-engine.mjs';

const run = promisify(execFile);
const stampFile = path.join(generatedClientDirectory, '.stamp');

/** Generates Prisma's client where it is missing or older than the schema. @returns whether it did */
export async function generateClient() {
  const wanted = await describeInputs();
  if ((await readFile(stampFile, 'utf8').catch(() => null)) === wanted) return false;
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  // The command line would fetch a schema engine that generating never runs: any existing file stands in for it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  try {
    await run(process.execPath, [cli, 'generate'], { cwd: root, env });
  } catch (error) {
    throw new Failure(`Prisma could not generate its client:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
  await writeFile(stampFile, wanted);
  return true;
}

async function describeInputs() {
  const hash = createHash('sha256');
  for (const { path: file, content } of (await readSchema()).files) hash.update(`${path.basename(file)}\0${content}\0`);
  hash.update(await readFile(path.join(root, 'node_modules/prisma/package.json')));
  return hash.digest('hex');
}

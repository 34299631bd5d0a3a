import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { buildDirectory, generatedClientDirectory, root } from './paths.mjs';
import { runNext } from './next.mjs';

const stampFile = path.join(buildDirectory, 'groundwork-build');
const sourceDirectories = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const sourceFiles = /^(next\.config|postcss\.config|tsconfig|package-lock|instrumentation|proxy|middleware)\b/;

/**
 * Builds the app, unless the build that is there comes from the same sources, dependencies and Node.
 * @returns {Promise<boolean>} whether it built
 */
export async function buildApp({ mayBuild = true, signal } = {}) {
  const wanted = await describeSources();
  const present = await readFile(stampFile, 'utf8').catch(() => null);
  if (present === wanted) return false;
  if (!mayBuild) {
    if (present !== null) return false;
    throw new Failure('There is no finished build to serve. Start without --no-build.');
  }
  // An interrupted build must not look finished.
  await rm(stampFile, { force: true });
  const build = runNext(['build'], { ...process.env, NODE_ENV: 'production' }, { signal });
  const code = await build.exited;
  signal?.throwIfAborted();
  if (code !== 0) throw new Failure(explainBuild(build.output()));
  await writeFile(stampFile, wanted);
  return true;
}

function explainBuild(output) {
  if (/ENOSPC|No space left/i.test(output)) return 'The build failed: the disk is full. Free some space and start again.';
  if (/EROFS|EACCES/.test(output)) return `The build failed: ${buildDirectory} can't be written to.`;
  return `The build failed:\n${output.trim()}`;
}

async function describeSources() {
  const hash = createHash('sha256').update(process.version);
  const top = (await readdir(root)).filter((name) => sourceFiles.test(name)).map((name) => path.join(root, name));
  const nested = await Promise.all(sourceDirectories.map((name) => listFiles(path.join(root, name))));
  for (const file of [...top, ...nested.flat()].sort((a, b) => (a < b ? -1 : 1))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function listFiles(directory) {
  if (directory === generatedClientDirectory) return [];
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.map((entry) => {
      const full = path.join(directory, entry.name);
      return entry.isDirectory() ? listFiles(full) : [full];
    }),
  );
  return files.flat();
}

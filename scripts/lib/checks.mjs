import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runBrowserTests } from './browser-tests.mjs';
import { buildApp } from './build.mjs';
import { describeError } from './failure.mjs';
import { generateClient } from './generate.mjs';
import { removeTemporary } from './remove-temporary.mjs';
import { runNodeProgram } from './run-program.mjs';
import { countVitest } from './test-reports.mjs';

const checks = {
  lint: (context) => runTool('oxlint/bin/oxlint', ['--type-aware'], context),
  types: async (context) => {
    // Next writes the types of routes, which pages are checked against.
    await runNodeProgram('next/dist/bin/next', ['typegen'], context);
    return runTool('typescript/bin/tsc', ['--noEmit', '--project', '.'], context);
  },
  architecture: (context) => runVitest('architecture', context),
  unit: (context) => runVitest('unit', context),
  integration: (context) => runVitest('integration', context),
  build: async ({ signal }) => {
    await buildApp({ signal });
    return { passed: 1, failed: 0, skipped: 0 };
  },
  e2e: runBrowserTests,
};

/** In the order in which they run. */
export const kinds = Object.keys(checks);

/**
 * Runs the chosen kinds, one after the other; a failure stops none of the others.
 * Everything temporary goes to one folder, which is removed at the end with whatever still runs from it.
 */
export async function runChecks(only, stopper) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'groundwork-test-'));
  stopper.onStop(() => removeTemporary(temporary));
  // The database server's user has to get to its data.
  await chmod(temporary, 0o711);
  const env = { ...process.env, TMPDIR: temporary, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1' };
  // A developer's own database must not be touched, whatever their shell says.
  delete env.DATABASE_URL;
  delete env.DATABASE_DIRECT_URL;
  const context = { temporary, env, signal: stopper.signal };
  await generateClient();
  const results = [];
  for (const kind of only) {
    if (stopper.signal.aborted) break;
    results.push(await runCheck(kind, context));
  }
  return results;
}

async function runCheck(kind, context) {
  console.log(`\n── ${kind} ──`);
  const begin = performance.now();
  const counts = await checks[kind](context).catch((error) => {
    console.error(describeError(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { kind, ...counts, seconds: (performance.now() - begin) / 1000 };
}

/** A tool that says yes or no counts as one check. */
async function runTool(program, args, context) {
  const code = await runNodeProgram(program, args, context);
  if (code === 0) console.log('Nothing found.');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function runVitest(project, context) {
  const report = path.join(context.temporary, `${project}.json`);
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNodeProgram('vitest/vitest.mjs', args, context);
  return countVitest(report, code);
}

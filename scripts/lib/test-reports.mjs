import { readFile } from 'node:fs/promises';

const broken = { passed: 0, failed: 1, skipped: 0 };

/** A run that failed though no test did (a file that can't be loaded, an unhandled error) counts as one failure. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function countVitest(file, code) {
  const report = await readJson(file);
  if (!report) return code === 0 ? { ...broken, failed: 0 } : broken;
  const emptyFiles = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests + emptyFiles, skipped: report.numPendingTests + report.numTodoTests }, code);
}

/**
 * What passed at the second try counts as passed; the list above the totals names it as flaky.
 *
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function countPlaywright(file, code) {
  const report = await readJson(file);
  if (!report) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

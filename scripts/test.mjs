/**
 * Every check, ending with the totals: `npm test`, or a part: `npm test -- --only unit,e2e`.
 */
import { describeError } from './lib/failure.mjs';
import { createStopper } from './lib/stopper.mjs';
import { kinds, runChecks } from './lib/checks.mjs';
import { printTotals } from './lib/totals.mjs';

const flag = process.argv.indexOf('--only');
const only = flag === -1 ? kinds : (process.argv[flag + 1] ?? '').split(',');
const unknown = only.filter((kind) => !kinds.includes(kind));
if (unknown.length > 0) {
  console.error(`There is no kind "${unknown[0]}". There are ${kinds.join(', ')}.`);
  process.exit(2);
}

const stopper = createStopper();
try {
  const results = await runChecks(only, stopper);
  await stopper.undoAll();
  if (stopper.signal.aborted) process.exit(130);
  process.exitCode = printTotals(results) ? 0 : 1;
} catch (error) {
  await stopper.undoAll();
  console.error(describeError(error));
  process.exitCode = 1;
}

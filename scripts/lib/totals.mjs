/**
 * Prints what passed and failed of each kind, then the closing line alone on its line.
 * @param {{ kind: string, passed: number, failed: number, skipped: number, seconds: number }[]} results
 * @returns {boolean} whether nothing failed
 */
export function printTotals(results) {
  const row = (cells) => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(9))).join('');
  console.log(`\n${row(['kind', 'passed', 'failed', 'skipped', 'seconds'])}`);
  for (const { kind, passed, failed, skipped, seconds } of results) console.log(row([kind, passed, failed, skipped, seconds.toFixed(1)]));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
}

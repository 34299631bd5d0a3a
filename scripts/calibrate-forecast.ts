/**
 * Makes lib/domain/forecasting/parameters/public-curves.ts from the public learning curves.
 * Run: npx tsx scripts/calibrate-forecast.ts   (LEARNING_CURVES=<folder> if the data is elsewhere)
 */
import { writeFileSync } from 'node:fs';
import { calibrate } from './forecast-calibration/calibrate';
import { hasPublicCurves } from './forecast-calibration/load-curves';
import { loadTimeTasks } from './forecast-calibration/load-time-tasks';
import { makeSamples } from './forecast-calibration/make-samples';
import { learnPeerStretch } from './forecast-calibration/train-peer-stretch';

const FILE = 'lib/domain/forecasting/parameters/public-curves.ts';
const DIGITS = 4;

if (!hasPublicCurves()) throw new Error('The public learning curves were not found: set LEARNING_CURVES to their folder.');
const samples = makeSamples();
const table = { version: '1', ...calibrate(samples), peerStretch: learnPeerStretch(loadTimeTasks()) };
const text = JSON.stringify(table, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value), 1);
const compact = text.replace(/\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`);
writeFileSync(
  FILE,
  `import type { ForecastParameters } from './forecast-parameters';

/**
 * Learned from LCDB 1.1 (CC BY 4.0), MLPerf Training 1.1 (Apache-2.0) and modded-nanogpt (MIT) by
 * \`npx tsx scripts/calibrate-forecast.ts\`. Don't edit: run the script again.
 */
export const publicCurves: ForecastParameters = ${compact};
`,
);
console.log(`${FILE}: ${samples.length} forecasts of ${new Set(samples.map((s) => s.group)).size} data sets`);

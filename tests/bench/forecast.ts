/**
 * Learning curves and time to target on public data, beside the baselines in the same run.
 * Run: npx tsx tests/bench/forecast.ts   (LEARNING_CURVES=<folder> if the data is elsewhere)
 */
import { hasPublicCurves } from '../../scripts/forecast-calibration/load-curves';
import { benchCurves } from './support/bench-curves';
import { benchTargets } from './support/bench-time-to-target';
import { printTargets } from './support/print-targets';

if (hasPublicCurves()) {
  printTargets([...benchCurves(), ...benchTargets()]);
} else {
  console.log('The public learning curves were not found: set LEARNING_CURVES to their folder.');
}

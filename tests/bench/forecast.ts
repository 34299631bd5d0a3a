/**
 * Learning curves and time to target on public data, beside the baselines in the same run. Neither the weights nor the settings used for a
 * data set have seen it. Run: npm run bench:forecast   (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { hasPublicData, NO_DATA } from '../../scripts/calibration/data-folder';
import { benchCurves } from './support/bench-curves';
import { benchTargets } from './support/bench-time-to-target';
import { learnForecastTables } from './support/learn-forecast-tables';
import { printTargets } from './support/print-targets';

if (hasPublicData()) {
  const tables = learnForecastTables();
  printTargets([...benchCurves(tables), ...benchTargets(tables)]);
} else {
  console.log(NO_DATA);
}

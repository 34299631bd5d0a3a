import type { AccuracyParameters, HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { createAccuracyChoice } from './accuracy/choose-accuracy-parameters';
import { makeAccuracyTasks } from './accuracy/accuracy-tasks';
import { makeEffortTable } from './effort/make-effort-table';
import { chooseAllSettings, makeForecastTable } from './forecast/make-forecast-table';
import { makeHumanEstimateTable } from './human-estimates/make-human-estimate-table';
import { rememberBy } from './remember-by';
import { roundNumbers } from './render-table';
import type { TableFile } from './render-table';
import { makeScalingTable } from './scaling/make-scaling-table';
import { makeCommonFactorTable } from './totals/make-common-factor-table';

export type Table = TableFile & { readonly make: () => unknown };

const ESTIMATION = { folder: 'lib/domain/estimation/parameters', importsFrom: './types' };
const makeHuman = rememberBy(() => 'human', (): HumanEstimateParameters => roundNumbers(makeHumanEstimateTable()));
const makeAccuracy = rememberBy(() => 'accuracy', (): AccuracyParameters => roundNumbers(createAccuracyChoice(makeAccuracyTasks()).choose(null)));

/** Every table of parameters in the product, with how it is made. Later ones may rest on earlier ones. */
export const TABLES: Record<string, Table> = {
  'forecast-settings': {
    path: 'scripts/calibration/forecast/chosen-settings.ts',
    constant: 'CHOSEN_SETTINGS',
    type: 'ChosenSettings',
    importsFrom: './settings',
    doc: 'The settings of the forecast, chosen on all data sets and, for the benchmark, without each fold of them.',
    make: chooseAllSettings,
  },
  forecast: {
    path: 'lib/domain/forecasting/parameters/public-curves.ts',
    constant: 'publicCurves',
    type: 'ForecastParameters',
    importsFrom: './forecast-parameters',
    doc: 'Learned from LCDB 1.1 (CC BY 4.0), MLPerf Training 1.1 (Apache-2.0) and modded-nanogpt (MIT).',
    make: makeForecastTable,
  },
  effort: {
    path: `${ESTIMATION.folder}/effort-table.ts`,
    constant: 'EFFORT_TABLE',
    type: 'EffortParameters',
    importsFrom: ESTIMATION.importsFrom,
    doc: 'Chosen on eight public sets of finished projects.',
    make: makeEffortTable,
  },
  'human-estimates': {
    path: `${ESTIMATION.folder}/human-estimate-table.ts`,
    constant: 'HUMAN_ESTIMATE_TABLE',
    type: 'HumanEstimateParameters',
    importsFrom: ESTIMATION.importsFrom,
    doc: 'The default learned from five public sources of estimates, the weights chosen on SiP in order of time.',
    make: makeHuman,
  },
  totals: {
    path: `${ESTIMATION.folder}/common-factor-table.ts`,
    constant: 'COMMON_FACTOR_TABLE',
    type: 'CommonFactorParameters',
    importsFrom: ESTIMATION.importsFrom,
    doc: 'Chosen on the totals of 16 projects of SiP; the default sigma is a rule.',
    make: () => makeCommonFactorTable(makeHuman()),
  },
  accuracy: {
    path: `${ESTIMATION.folder}/accuracy-table.ts`,
    constant: 'ACCURACY_TABLE',
    type: 'AccuracyParameters',
    importsFrom: ESTIMATION.importsFrom,
    doc: 'Chosen on the learning curves of LCDB 1.1 (CC BY 4.0).',
    make: makeAccuracy,
  },
  pilot: {
    path: `${ESTIMATION.folder}/scaling-table.ts`,
    constant: 'SCALING_TABLE',
    type: 'ScalingParameters',
    importsFrom: ESTIMATION.importsFrom,
    doc: 'A rule from published bounds, not a measurement: see `scripts/calibration/scaling/make-scaling-table.ts`.',
    make: () => makeScalingTable(makeAccuracy()),
  },
};

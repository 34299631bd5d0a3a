import type { ExpertName } from '@/lib/domain/forecasting/fit-families';
import { EXPERT_NAMES } from '@/lib/domain/forecasting/fit-families';
import type { ForecastSettings } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import type { Grid } from '../search-settings';

export const EXPERT_SETS: Record<ForecastSettings['expertSet'], readonly ExpertName[]> = {
  all: EXPERT_NAMES,
  'without late fits': ['last', 'best', 'trend', 'bound', 'pow3', 'pow4', 'mmf4', 'pow2'],
  'without plain opinions': ['last', 'pow3', 'pow4', 'mmf4', 'pow2', 'late', 'lateMmf', 'latest', 'latestLog'],
  'last value and published laws': ['last', 'pow3', 'pow4', 'mmf4'],
};

/** What may be chosen, by cross-validation on the data sets that are not predicted. */
export const FORECAST_GRID: Grid<ForecastSettings> = {
  expertSet: ['all', 'without late fits', 'without plain opinions', 'last value and published laws'],
  standardised: [false, true],
  balanced: [false, true],
  ridge: [3e-5, 1e-5, 1e-4, 3e-4],
  power: [0.7, 0.5, 1],
  otherTasks: [6, 3],
  steps: [150, 75],
};

export const MOST_OTHER_TASKS = Math.max(...FORECAST_GRID.otherTasks);

/** What was chosen on all data sets and, for the benchmark, without each fold of them. */
export type ChosenSettings = { readonly onAll: ForecastSettings; readonly withoutFold: readonly ForecastSettings[] };

import type { ForecastParameters, ForecastSettings } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { publicCurves } from '@/lib/domain/forecasting/parameters/public-curves';
import { createCalibration, FOLDS } from '../../../scripts/calibration/forecast/calibrate';
import { CHOSEN_SETTINGS } from '../../../scripts/calibration/forecast/chosen-settings';
import { makeSamples } from '../../../scripts/calibration/forecast/make-samples';

export type ForecastTables = {
  /** Weights, spread and settings from the other folds. */
  readonly nested: (group: string) => ForecastParameters;
  /** Weights and spread from the other folds, settings chosen on all. */
  readonly flat: (group: string) => ForecastParameters;
};

/**
 * The tables that have not seen a group. Which settings were chosen without each fold is read from the file that
 * `npm run calibrate -- --only forecast-settings` writes; what the file lacks is chosen here, some minutes a fold. All else is learned here.
 */
export function learnForecastTables(): ForecastTables {
  const { foldOf, learn, choose } = createCalibration(makeSamples());
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const tableWithout = (fold: number, settings: ForecastSettings): ForecastParameters => ({ version: `without fold ${fold}`, peerStretch: publicCurves.peerStretch, ...learn(settings, fold) });
  const nested = folds.map((fold) => tableWithout(fold, CHOSEN_SETTINGS.withoutFold[fold] ?? choose(fold)));
  const flat = folds.map((fold) => tableWithout(fold, CHOSEN_SETTINGS.onAll));
  console.log('Settings chosen without each fold of data sets (opinions, standardised, ridge, power, other tasks, steps)');
  [...nested.map(({ settings }) => settings), CHOSEN_SETTINGS.onAll].forEach((settings, fold) => console.log(`${(fold === FOLDS ? 'all' : String(fold)).padEnd(5)}${Object.values(settings).join(', ')}`));
  const pick = (tables: readonly ForecastParameters[]) => (group: string) => tables[foldOf.get(group) as number] as ForecastParameters;
  return { nested: pick(nested), flat: pick(flat) };
}

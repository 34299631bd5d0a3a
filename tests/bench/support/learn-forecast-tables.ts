import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
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
 * `npm run calibrate -- --only forecast-settings` writes; everything else is learned here.
 */
export function learnForecastTables(): ForecastTables {
  const { foldOf, learn } = createCalibration(makeSamples());
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const tableWithout = (fold: number, isNested: boolean): ForecastParameters => {
    const settings = isNested ? CHOSEN_SETTINGS.withoutFold[fold] : CHOSEN_SETTINGS.onAll;
    return { version: `without fold ${fold}`, peerStretch: publicCurves.peerStretch, ...learn(settings ?? CHOSEN_SETTINGS.onAll, fold) };
  };
  const nested = folds.map((fold) => tableWithout(fold, true));
  const flat = folds.map((fold) => tableWithout(fold, false));
  console.log('Settings chosen without each fold of data sets (opinions, standardised, ridge, power, other tasks, steps)');
  [...CHOSEN_SETTINGS.withoutFold, CHOSEN_SETTINGS.onAll].forEach((settings, fold) => console.log(`${(fold === FOLDS ? 'all' : String(fold)).padEnd(5)}${Object.values(settings).join(', ')}`));
  const pick = (tables: readonly ForecastParameters[]) => (group: string) => tables[foldOf.get(group) as number] as ForecastParameters;
  return { nested: pick(nested), flat: pick(flat) };
}

import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { rememberBy } from '../remember-by';
import { createCalibration, FOLDS } from './calibrate';
import { CHOSEN_SETTINGS } from './chosen-settings';
import { loadTimeTasks } from './load-time-tasks';
import { makeSamples } from './make-samples';
import type { ChosenSettings } from './settings';
import { learnPeerStretch } from './train-peer-stretch';

const calibration = rememberBy(() => 'all curves', () => createCalibration(makeSamples()));

/** What was chosen last; choosing takes so long that it is kept in a file. */
let chosen: ChosenSettings = CHOSEN_SETTINGS;

export function chooseAllSettings(): ChosenSettings {
  const { choose } = calibration();
  chosen = { onAll: choose(null), withoutFold: Array.from({ length: FOLDS }, (_, fold) => choose(fold)) };
  return chosen;
}

export function makeForecastTable(): ForecastParameters {
  return { version: '2', ...calibration().learn(chosen.onAll, null), peerStretch: learnPeerStretch(loadTimeTasks()) };
}

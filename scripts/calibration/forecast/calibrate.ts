import { combineOpinions } from '@/lib/domain/forecasting/combine-experts';
import { EXPERT_NAMES } from '@/lib/domain/forecasting/fit-families';
import type { ForecastParameters, ForecastSettings } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { mean } from '@/lib/domain/statistics/mean';
import { assignFolds } from '../assign-folds';
import { rememberBy } from '../remember-by';
import { searchSettings } from '../search-settings';
import { chooseOpinions } from './evaluate-experts';
import type { EvaluatedTask, Sample } from './evaluate-experts';
import { packSamples } from './pack-samples';
import { EXPERT_SETS, FORECAST_GRID } from './settings';
import { trainSpread } from './train-spread';
import type { Combined } from './train-spread';
import { trainWeights } from './train-weights';

export type PointParameters = Omit<ForecastParameters, 'version' | 'peerStretch'>;

export type Calibration = {
  readonly foldOf: ReadonlyMap<string, number>;
  /** The settings with the least cross-validated error on all folds but one; on all of them if none is held out. */
  readonly choose: (heldOut: number | null) => ForecastSettings;
  /** The table learned with these settings from all folds but one. */
  readonly learn: (settings: ForecastSettings, heldOut: number | null) => PointParameters;
};

export const FOLDS = 10;
const POW3 = EXPERT_NAMES.indexOf('pow3');

/**
 * Nested cross-validation by data set. Whatever is said of the fold held out, settings and weights, comes from the other nine; within
 * these, each fold is predicted by weights from the other eight. Two folds left out make one training, whichever of them is held out.
 */
export function createCalibration(tasks: readonly EvaluatedTask[]): Calibration {
  const foldOf = assignFolds(tasks.map(({ group }) => group), FOLDS);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const isIn = (fold: number | null) => ({ group }: { group: string }) => foldOf.get(group) === fold;
  const seenBy = rememberBy(
    (expertSet: ForecastSettings['expertSet']) => expertSet,
    (expertSet) => {
      const samples = chooseOpinions(tasks, EXPERT_SETS[expertSet]);
      return { samples, packed: packSamples(samples) };
    },
  );
  const weightsWithout = rememberBy(
    (settings: ForecastSettings, out: readonly number[]) => JSON.stringify([settings, [...out].sort((a, b) => a - b)]),
    (settings, out) => {
      const { samples, packed } = seenBy(settings.expertSet);
      const rows = samples.flatMap(({ task, group }, i) => (task.order < settings.otherTasks && !out.includes(foldOf.get(group) as number) ? [i] : []));
      return trainWeights(packed, Uint32Array.from(rows), settings);
    },
  );
  const combineUnseen = (settings: ForecastSettings, fold: number, heldOut: number | null): Combined[] => {
    const weights = weightsWithout(settings, heldOut === null ? [fold] : [fold, heldOut]);
    return seenBy(settings.expertSet).samples.filter(isIn(fold)).map((sample) => ({ sample, ...combineOpinions(sample.opinions, sample.traits, sample.opinionTraits, weights) }));
  };
  const others = (heldOut: number | null): number[] => folds.filter((fold) => fold !== heldOut);
  return {
    foldOf,
    choose: (heldOut) => searchSettings(FORECAST_GRID, (settings) => measureLoss(others(heldOut).flatMap((fold) => combineUnseen(settings, fold, heldOut)))),
    learn: (settings, heldOut) => {
      const unseen = others(heldOut).flatMap((fold) => combineUnseen(settings, fold, heldOut)).filter(({ sample }) => sample.task.order < settings.otherTasks);
      return { settings, experts: EXPERT_SETS[settings.expertSet], ...weightsWithout(settings, heldOut === null ? [] : [heldOut]), ...trainSpread(unseen) };
    },
  };
}

/** Mean absolute error as a share of pow3's, averaged over the three protocols. */
function measureLoss(combined: readonly Combined[]): number {
  const protocols = new Map<string, { ours: number; pow3: number }>();
  for (const { sample, centre } of combined) {
    if (sample.task.protocol === 'other') continue;
    const sums = protocols.get(sample.task.protocol) ?? { ours: 0, pow3: 0 };
    sums.ours += errorOf(sample, centre);
    sums.pow3 += errorOf(sample, (sample.experts[POW3] as { opinion: number }).opinion);
    protocols.set(sample.task.protocol, sums);
  }
  return mean([...protocols.values()].map(({ ours, pow3 }) => ours / pow3));
}

function errorOf({ truth, unit }: Sample, prediction: number): number {
  return Math.abs(prediction - truth) * unit;
}

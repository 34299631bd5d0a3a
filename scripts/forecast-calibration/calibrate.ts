import { combineOpinions } from '@/lib/domain/forecasting/combine-experts';
import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import type { Sample } from './evaluate-experts';
import { trainSpread } from './train-spread';
import type { Combined } from './train-spread';
import { trainWeights } from './train-weights';

export type PointParameters = Omit<ForecastParameters, 'version' | 'peerStretch'>;

const INNER_FOLDS = 4;

/** Fold of every group: groups are dealt out in order of name, so that a rerun makes the same folds. */
export function assignFolds(groups: readonly string[], folds: number): Map<string, number> {
  return new Map([...new Set(groups)].sort().map((group, i) => [group, i % folds]));
}

/** Weights from all samples; the spread from combinations that were made without the group they predict. */
export function calibrate(samples: readonly Sample[]): PointParameters {
  const folds = assignFolds(samples.map((sample) => sample.group), INNER_FOLDS);
  const unseen: Combined[] = [];
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const weights = trainWeights(samples.filter((sample) => folds.get(sample.group) !== fold));
    for (const sample of samples) {
      if (folds.get(sample.group) === fold) unseen.push({ sample, ...combineOpinions(sample.opinions, sample.traits, sample.opinionTraits, weights) });
    }
  }
  return { ...trainWeights(samples), ...trainSpread(unseen) };
}

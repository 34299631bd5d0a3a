import { describeSpread, findReach } from '@/lib/domain/forecasting/describe-spread';
import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { weightedQuantiles } from '@/lib/domain/statistics/weighted-quantile';
import { minimise } from '../adam';
import type { Sample } from './evaluate-experts';

/** A sample with a combination whose weights never saw its group. */
export type Combined = { sample: Sample; centre: number; shares: number[] };

export type Spread = Pick<ForecastParameters, 'spreadBetter' | 'spreadWorse' | 'deviations'>;

const TAIL = 0.1;
const STEPS = 400;
const RATE = 0.03;
const RIDGE = 1e-6;
const WIDEST = 6;
/** One deviation per 2.5 %; the two ends stand for the outermost 0.5 %. */
const STEPS_OF_TABLE = 40;
const MIDDLE = STEPS_OF_TABLE / 2;
const PROBABILITIES = Array.from({ length: STEPS_OF_TABLE + 1 }, (_, i) => Math.min(0.995, Math.max(0.005, i / STEPS_OF_TABLE)));

/**
 * Learns the two reaches of the 80 % interval by pinball loss (Koenker and Bassett 1978), then takes the quantiles of the
 * standardised deviations, which makes the interval conformal (Romano, Patterson and Candès 2019): on the forecasts given,
 * exactly 10 % fall beyond each end.
 */
export function trainSpread(all: readonly Combined[]): Spread {
  const traits = all.map(({ sample, shares }) => describeSpread(sample.traits, sample.t, sample.opinions, shares, sample.last));
  const weights = all.map(({ sample }) => sample.weight);
  const errors = all.map(({ sample, centre }) => sample.truth - centre);
  const scale = all.map(({ sample }, i) => (sample.unit * (weights[i] as number)) / weights.length);
  const spreadWorse = learnReach(traits, errors, scale);
  const spreadBetter = learnReach(traits, errors.map((e) => -e), scale);
  const deviations = errors.map((e, i) => e / findReach(e < 0 ? spreadBetter : spreadWorse, traits[i] as number[]));
  const quantiles = weightedQuantiles(deviations, weights, PROBABILITIES);
  // The combination is the median by construction: it minimises the absolute error.
  quantiles[MIDDLE] = 0;
  return { spreadBetter, spreadWorse, deviations: quantiles.map((q, i) => (i < MIDDLE ? Math.min(0, q) : Math.max(0, q))) };
}

function learnReach(traits: number[][], errors: number[], scale: number[]): number[] {
  const size = (traits[0] as number[]).length;
  const gradient = (at: Float64Array, into: Float64Array): void => {
    for (let i = 0; i < errors.length; i++) {
      const x = traits[i] as number[];
      let sum = 0;
      for (let j = 0; j < size; j++) sum += (at[j] as number) * (x[j] as number);
      if (Math.abs(sum) > WIDEST) continue;
      const reach = Math.exp(sum);
      const slope = ((errors[i] as number) > reach ? TAIL - 1 : TAIL) * reach * (scale[i] as number);
      for (let j = 0; j < size; j++) into[j] = (into[j] as number) + slope * (x[j] as number);
    }
    for (let j = 1; j < size; j++) into[j] = (into[j] as number) + 2 * RIDGE * (at[j] as number);
  };
  const start = new Float64Array(size);
  start[0] = -1;
  return Array.from(minimise(start, gradient, { steps: STEPS, rate: RATE }));
}

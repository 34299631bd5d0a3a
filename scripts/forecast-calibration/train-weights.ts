import { minimise } from './adam';
import type { Sample } from './evaluate-experts';

export type Weights = { expertWeights: number[][]; opinionWeights: number[] };

/** Errors below this share of the metric's range count quadratically. */
const SMOOTH = 0.004;

export type TrainOptions = { steps: number; rate: number; ridge: number; power: number };
export const TRAIN_OPTIONS: TrainOptions = { steps: 150, rate: 0.05, ridge: 3e-5, power: 0.7 };

/** Learns the weights that minimise the mean absolute error of the combination, with a ridge towards equal shares. */
export function trainWeights(samples: readonly Sample[], options: TrainOptions = TRAIN_OPTIONS): Weights {
  const first = samples[0] as Sample;
  const experts = first.opinions.length;
  const traits = first.traits.length;
  const own = (first.opinionTraits[0] as number[]).length;
  const size = experts * traits + own;
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0);
  const shares = new Float64Array(experts);
  const gradient = (at: Float64Array, into: Float64Array): void => {
    for (const sample of samples) addGradient(sample, at, into, shares, total, options.power);
    for (let i = 0; i < size; i++) into[i] = (into[i] as number) + 2 * options.ridge * (at[i] as number);
  };
  const solution = minimise(new Float64Array(size), gradient, options);
  return {
    expertWeights: Array.from({ length: experts }, (_, k) => Array.from(solution.subarray(k * traits, (k + 1) * traits))),
    opinionWeights: Array.from(solution.subarray(experts * traits)),
  };
}

function addGradient(sample: Sample, at: Float64Array, into: Float64Array, shares: Float64Array, total: number, power: number): void {
  const { opinions, traits, opinionTraits } = sample;
  const width = traits.length;
  const offset = opinions.length * width;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < opinions.length; k++) {
    let score = 0;
    for (let j = 0; j < width; j++) score += (at[k * width + j] as number) * (traits[j] as number);
    const own = opinionTraits[k] as number[];
    for (let j = 0; j < own.length; j++) score += (at[offset + j] as number) * (own[j] as number);
    shares[k] = score;
    highest = Math.max(highest, score);
  }
  let sum = 0;
  for (let k = 0; k < opinions.length; k++) sum += shares[k] = Math.exp((shares[k] as number) - highest);
  let centre = 0;
  for (let k = 0; k < opinions.length; k++) centre += (shares[k] = (shares[k] as number) / sum) * (opinions[k] as number);
  const unit = sample.unit ** power;
  const error = (centre - sample.truth) * unit;
  const slope = ((error / Math.sqrt(error * error + SMOOTH * SMOOTH)) * unit * sample.weight) / total;
  for (let k = 0; k < opinions.length; k++) {
    const d = slope * (shares[k] as number) * ((opinions[k] as number) - centre);
    for (let j = 0; j < width; j++) into[k * width + j] = (into[k * width + j] as number) + d * (traits[j] as number);
    const own = opinionTraits[k] as number[];
    for (let j = 0; j < own.length; j++) into[offset + j] = (into[offset + j] as number) + d * (own[j] as number);
  }
}

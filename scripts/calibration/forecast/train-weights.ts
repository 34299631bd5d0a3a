import { minimise } from '../adam';
import type { PackedSamples } from './pack-samples';
import { applyScales, measureScales, undoOwnScales, undoScales } from './standardise';

export type Weights = { expertWeights: number[][]; opinionWeights: number[] };

export type TrainOptions = { readonly steps: number; readonly ridge: number; readonly power: number; readonly standardised: boolean; readonly balanced: boolean };

const RATE = 0.05;
/** Errors below this share of the metric's range count quadratically. */
const SMOOTH = 0.004;

/** Learns the weights that minimise the mean absolute error of the combination on some rows, with a ridge towards equal shares. */
export function trainWeights(packed: PackedSamples, rows: Uint32Array, options: TrainOptions): Weights {
  const samples = options.balanced ? balanceProtocols(packed, rows, options.power) : packed;
  if (!options.standardised) return learn(samples, rows, options);
  const scales = measureScales(samples, rows);
  const { expertWeights, opinionWeights } = learn(applyScales(samples, scales), rows, options);
  return { expertWeights: expertWeights.map((weights) => undoScales(weights, scales.traits)), opinionWeights: undoOwnScales(opinionWeights, scales.own) };
}

/** Weights divided by the power law's mean error on the rows of the same protocol. */
function balanceProtocols(samples: PackedSamples, rows: Uint32Array, power: number): PackedSamples {
  const sums = Array.from({ length: 1 + Math.max(...samples.protocol) }, () => ({ error: 0, weight: 0 }));
  for (const row of rows) {
    const sum = sums[samples.protocol[row] as number] as { error: number; weight: number };
    const [weight, unit] = [samples.weight[row] as number, (samples.unit[row] as number) ** power];
    sum.error += weight * unit * Math.abs((samples.powerLaw[row] as number) - (samples.truth[row] as number));
    sum.weight += weight;
  }
  return { ...samples, weight: samples.weight.map((weight, row) => weight / shareOf(sums[samples.protocol[row] as number])) };
}

/** 1 where there is nothing to go by. */
function shareOf(sum: { error: number; weight: number } | undefined): number {
  return sum !== undefined && sum.error > 0 ? sum.error / sum.weight : 1;
}

function learn(samples: PackedSamples, rows: Uint32Array, { steps, ridge, power }: TrainOptions): Weights {
  const { experts, traitCount, ownCount } = samples;
  const size = experts * traitCount + ownCount;
  const total = rows.reduce((sum, row) => sum + (samples.weight[row] as number), 0);
  const scale = samples.unit.map((unit) => unit ** power);
  const shares = new Float64Array(experts);
  const gradient = (at: Float64Array, into: Float64Array): void => {
    for (const row of rows) addGradient(samples, row, at, into, shares, scale[row] as number, total);
    for (let i = 0; i < size; i++) into[i] = (into[i] as number) + 2 * ridge * (at[i] as number);
  };
  const solution = minimise(new Float64Array(size), gradient, { steps, rate: RATE });
  return {
    expertWeights: Array.from({ length: experts }, (_, k) => Array.from(solution.subarray(k * traitCount, (k + 1) * traitCount))),
    opinionWeights: Array.from(solution.subarray(experts * traitCount)),
  };
}

function addGradient(samples: PackedSamples, row: number, at: Float64Array, into: Float64Array, shares: Float64Array, unit: number, total: number): void {
  const { experts, traitCount, ownCount, opinions, traits, own } = samples;
  const offset = experts * traitCount;
  const traitsAt = row * traitCount;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < experts; k++) {
    const ownAt = (row * experts + k) * ownCount;
    let score = 0;
    for (let j = 0; j < traitCount; j++) score += (at[k * traitCount + j] as number) * (traits[traitsAt + j] as number);
    for (let j = 0; j < ownCount; j++) score += (at[offset + j] as number) * (own[ownAt + j] as number);
    shares[k] = score;
    highest = Math.max(highest, score);
  }
  let sum = 0;
  let centre = 0;
  for (let k = 0; k < experts; k++) {
    const share = Math.exp((shares[k] as number) - highest);
    shares[k] = share;
    sum += share;
    centre += share * (opinions[row * experts + k] as number);
  }
  centre /= sum;
  const error = (centre - (samples.truth[row] as number)) * unit;
  const slope = ((error / Math.sqrt(error * error + SMOOTH * SMOOTH)) * unit * (samples.weight[row] as number)) / total / sum;
  for (let k = 0; k < experts; k++) {
    const d = slope * (shares[k] as number) * ((opinions[row * experts + k] as number) - centre);
    const ownAt = (row * experts + k) * ownCount;
    for (let j = 0; j < traitCount; j++) into[k * traitCount + j] = (into[k * traitCount + j] as number) + d * (traits[traitsAt + j] as number);
    for (let j = 0; j < ownCount; j++) into[offset + j] = (into[offset + j] as number) + d * (own[ownAt + j] as number);
  }
}

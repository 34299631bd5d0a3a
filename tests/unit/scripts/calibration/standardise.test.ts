import { expect, test } from 'vitest';
import { combineOpinions } from '@/lib/domain/forecasting/combine-experts';
import { createRng } from '@/lib/domain/random/rng';
import type { PackedSamples } from '../../../../scripts/calibration/forecast/pack-samples';
import { applyScales, measureScales, undoOwnScales, undoScales } from '../../../../scripts/calibration/forecast/standardise';

const rng = createRng('standardise');
const [count, experts, traitCount, ownCount] = [40, 3, 4, 2];
const numbers = (length: number, from: number, width: number): Float64Array => Float64Array.from({ length }, () => from + width * rng());
const samples: PackedSamples = {
  count,
  experts,
  traitCount,
  ownCount,
  opinions: numbers(count * experts, 0, 1),
  // The first trait is 1 throughout.
  traits: numbers(count * traitCount, 5, 3).map((value, i) => (i % traitCount === 0 ? 1 : value)),
  own: numbers(count * experts * ownCount, -4, 2),
  truth: numbers(count, 0, 1),
  unit: numbers(count, 0.1, 1),
  weight: numbers(count, 0.1, 1),
  powerLaw: numbers(count, 0, 1),
  protocol: new Uint8Array(count),
};
const rows = Uint32Array.from({ length: count }, (_, i) => i);

test('weights for scaled traits give the same shares as the weights that they are turned into', () => {
  const scales = measureScales(samples, rows);
  const scaled = applyScales(samples, scales);
  const weights = Array.from({ length: experts }, () => Array.from(numbers(traitCount, -1, 2)));
  const own = Array.from(numbers(ownCount, -1, 2));
  const raw = { expertWeights: weights.map((each) => undoScales(each, scales.traits)), opinionWeights: undoOwnScales(own, scales.own) };
  const sharesOf = (packed: PackedSamples, row: number, expertWeights: number[][], opinionWeights: number[]): number[] =>
    combineOpinions(
      Array.from(packed.opinions.subarray(row * experts, (row + 1) * experts)),
      Array.from(packed.traits.subarray(row * traitCount, (row + 1) * traitCount)),
      Array.from({ length: experts }, (_, k) => Array.from(packed.own.subarray((row * experts + k) * ownCount, (row * experts + k + 1) * ownCount))),
      { expertWeights, opinionWeights },
    ).shares;
  for (const row of [0, 17, 39]) {
    const [before, after] = [sharesOf(scaled, row, weights, own), sharesOf(samples, row, raw.expertWeights, raw.opinionWeights)];
    before.forEach((share, k) => expect(after[k]).toBeCloseTo(share, 10));
  }
});

test('scaled traits have mean 0 and variance 1, but for the constant', () => {
  const { traits } = applyScales(samples, measureScales(samples, rows));
  for (let j = 1; j < traitCount; j++) {
    const column = Array.from(rows, (row) => traits[row * traitCount + j] as number);
    expect(column.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(0, 10);
    expect(column.reduce((sum, value) => sum + value * value, 0) / count).toBeCloseTo(1, 10);
  }
});

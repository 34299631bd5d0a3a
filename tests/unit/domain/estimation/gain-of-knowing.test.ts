import { expect, test } from 'vitest';
import { decideGo } from '@/lib/domain/estimation/decide';
import { gainOfKnowing, gainOfKnowingAll } from '@/lib/domain/estimation/gain-of-knowing';
import { createRng } from '@/lib/domain/random/rng';

const draws = 1200;
const rng = createRng('gain');
const half = Uint8Array.from({ length: draws }, () => (rng() < 0.5 ? 0 : 1));
const dice = Array.from({ length: draws }, (_, i) => 1 + (i % 6));
// A bet that wins what a die shows less 3: mean 0.5, so it is taken now.
const decision = { worth: Float64Array.from(dice, (eyes) => eyes - 3), projects: 1, draws, decide: decideGo, chosen: new Set([0]), half };

test('a die: knowing it saves 2 and 1 in one case of six each', () => {
  expect(gainOfKnowingAll(decision)).toBeCloseTo(3 / 6, 12);
  expect(gainOfKnowing([dice], decision)).toBeCloseTo(3 / 6, 12);
});

test('knowing only whether it is above 3 saves the mean loss of the lower half', () => {
  expect(gainOfKnowing([dice.map((eyes) => (eyes > 3 ? 1 : 0))], decision)).toBeCloseTo(3 / 6, 12);
  expect(gainOfKnowing([dice.map((eyes) => (eyes > 1 ? 1 : 0))], decision)).toBeCloseTo(2 / 6, 12);
});

test('noise is worth nothing', () => {
  const noise = Array.from({ length: draws }, () => rng());
  expect(gainOfKnowing([noise], decision)).toBeLessThan(0.02);
});

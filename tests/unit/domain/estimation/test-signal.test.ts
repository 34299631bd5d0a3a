import { expect, test } from 'vitest';
import { pilotReliability, simulateTestSignal } from '@/lib/domain/estimation/test-signal';
import { createRng } from '@/lib/domain/random/rng';
import { drawStandardNormals } from '@/lib/domain/random/standard-normal';

test('the signal correlates with the scores of the truth as said, whatever the shape of the unknown', () => {
  const z = drawStandardNormals(20_000, createRng('truth'));
  const signal = simulateTestSignal(z.map((value) => Math.exp(3 * value)), 0.6, createRng('noise'));
  const product = signal.reduce((sum, value, i) => sum + value * (z[i] ?? 0), 0) / 20_000;
  const square = signal.reduce((sum, value) => sum + value * value, 0) / 20_000;
  expect(product).toBeCloseTo(0.6, 1);
  expect(square).toBeCloseTo(1, 1);
});

test('a perfect test keeps the order of the truth', () => {
  expect(Array.from(simulateTestSignal([3, 1, 2], 1, createRng('perfect'))).map((value) => Math.sign(Math.round(value * 100)))).toEqual([1, -1, 0]);
});

test('as many observations as we already have resolve half the variance', () => {
  expect(pilotReliability(30, 30) ** 2).toBeCloseTo(0.5, 12);
  expect(pilotReliability(0, 10)).toBe(0);
  expect(pilotReliability(10, 0)).toBe(1);
});

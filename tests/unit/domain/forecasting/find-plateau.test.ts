import { expect, test } from 'vitest';
import { findPlateau } from '@/lib/domain/forecasting/find-plateau';
import { prepareCurve } from '@/lib/domain/forecasting/prepare-curve';

const plateauOf = (y: number[]): ReturnType<typeof findPlateau> =>
  findPlateau(prepareCurve(y.map((value, i) => ({ x: i + 1, y: value })), 'increase', [0, 1]));

test('a stretch without gain at the end is found', () => {
  expect(plateauOf([0.1, 0.3, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6])).toEqual({ from: 4, to: 8 });
});

test('a curve that still rises has none', () => {
  expect(plateauOf([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])).toBeNull();
});

test('two points say nothing; equal values say plateau', () => {
  expect(plateauOf([0.5, 0.5])).toBeNull();
  expect(plateauOf([0.5, 0.5, 0.5, 0.5])).toEqual({ from: 1, to: 4 });
});

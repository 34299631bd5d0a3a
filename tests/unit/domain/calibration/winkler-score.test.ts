import { expect, test } from 'vitest';
import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { winklerScore } from '@/lib/domain/calibration/winkler-score';

test('width inside, ten times the miss outside for an 80 % interval', () => {
  expect(winklerScore(2, 5, 4)).toBe(3);
  expect(winklerScore(2, 5, 6)).toBeCloseTo(13, 12);
  expect(winklerScore(2, 5, 1)).toBeCloseTo(13, 12);
});

test('it is the sum of the two pinball losses times 2 / (1 - level)', () => {
  for (const actual of [-3, 2, 4, 9]) {
    const sum = pinballLoss(2, actual, 0.1) + pinballLoss(5, actual, 0.9);
    expect(winklerScore(2, 5, actual)).toBeCloseTo(10 * sum, 12);
  }
});

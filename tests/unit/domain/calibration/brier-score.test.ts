import { expect, test } from 'vitest';
import { brierScore } from '@/lib/domain/calibration/brier-score';

test('squared distance to what happened', () => {
  expect(brierScore(0.7, true)).toBeCloseTo(0.09, 12);
  expect(brierScore(0.7, false)).toBeCloseTo(0.49, 12);
  expect(brierScore(1, true)).toBe(0);
});

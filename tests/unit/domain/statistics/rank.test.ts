import { expect, test } from 'vitest';
import { rank } from '@/lib/domain/statistics/rank';

test('ties share the mean of their ranks', () => {
  expect(Array.from(rank([30, 10, 20, 10]))).toEqual([4, 1.5, 3, 1.5]);
  expect(Array.from(rank([]))).toEqual([]);
});

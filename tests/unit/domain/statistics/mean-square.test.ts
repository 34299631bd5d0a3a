import { expect, test } from 'vitest';
import { dot } from '@/lib/domain/statistics/dot';
import { meanSquare } from '@/lib/domain/statistics/mean-square';

test('sums of products and means of squares by hand', () => {
  expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
  expect(dot([], [])).toBe(0);
  expect(meanSquare([3, -4])).toBe(12.5);
  expect(meanSquare([])).toBeNaN();
});

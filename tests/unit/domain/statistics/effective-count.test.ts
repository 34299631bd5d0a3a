import { expect, test } from 'vitest';
import { effectiveCount } from '@/lib/domain/statistics/effective-count';

test('equal weights count in full, whatever their size; one that outweighs all others counts as one', () => {
  expect(effectiveCount([3, 3, 3, 3])).toBe(4);
  expect(effectiveCount([1, 0, 0])).toBe(1);
  expect(effectiveCount([1e6, 1, 1])).toBeCloseTo(1, 5);
  expect(effectiveCount([2, 1])).toBeCloseTo(9 / 5, 12);
  expect(effectiveCount([])).toBe(0);
});

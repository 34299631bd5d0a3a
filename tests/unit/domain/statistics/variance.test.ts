import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { standardDeviation } from '@/lib/domain/statistics/standard-deviation';
import { variance } from '@/lib/domain/statistics/variance';

test('textbook values', () => {
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
  expect(standardDeviation([1, 3])).toBeCloseTo(Math.SQRT2, 12);
  expect(variance([5])).toBeNaN();
});

test('a large offset changes nothing', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

test('scaling by s scales the variance by s squared', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), fc.integer({ min: -50, max: 50 }), (values, s) => {
      const scaled = variance(values.map((value) => s * value));
      expect(Math.abs(scaled - s * s * variance(values))).toBeLessThanOrEqual(1e-9 * (1 + scaled));
    }),
  );
});

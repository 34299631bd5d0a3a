import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import { standardNormalCdf } from '@/lib/domain/statistics/standard-normal';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('norm_cdf'))('pnorm at $args', ({ numbers, value }) => {
  expect(relativeError(standardNormalCdf(numbers.z as number), value)).toBeLessThan(1e-12);
});

test.each(readReferenceStats('norm_q'))('qnorm at $args', ({ numbers, value }) => {
  expect(relativeError(standardNormalQuantile(numbers.p as number), value)).toBeLessThan(1e-12);
});

test('the quantile is the inverse of the distribution function, far into the tail', () => {
  fc.assert(
    fc.property(fc.double({ min: -35, max: 4, noNaN: true }), (z) => {
      expect(Math.abs(standardNormalQuantile(standardNormalCdf(z)) - z)).toBeLessThan(1e-11);
    }),
  );
});

test('the ends', () => {
  expect(standardNormalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(standardNormalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(standardNormalQuantile(-0.1)).toBeNaN();
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { crps, crpsOfSample } from '@/lib/domain/calibration/crps';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import { standardNormalCdf, standardNormalDensity } from '@/lib/domain/statistics/standard-normal';

test('the closed form of a normal forecast (Gneiting and others 2005)', () => {
  for (const y of [-2, 0, 0.5, 3]) {
    const exact = y * (2 * standardNormalCdf(y) - 1) + 2 * standardNormalDensity(y) - 1 / Math.sqrt(Math.PI);
    // The means of 200 shares are taken at their middles.
    expect(Math.abs(crps(standardNormalQuantile, y) - exact)).toBeLessThan(3e-4);
  }
});

test('a point forecast has its absolute error', () => {
  expect(crps(() => 4, 7)).toBeCloseTo(3, 12);
  expect(crpsOfSample([4], 7)).toBe(3);
});

test('of a sample: equal to the double sum of the definition', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 25 }), fc.integer({ min: -30, max: 30 }), (sample, actual) => {
      const n = sample.length;
      const distance = sample.reduce((sum, x) => sum + Math.abs(x - actual), 0) / n;
      const spread = sample.reduce((sum, x) => sum + sample.reduce((inner, y) => inner + Math.abs(x - y), 0), 0) / (n * n);
      expect(crpsOfSample(sample, actual)).toBeCloseTo(distance - spread / 2, 9);
    }),
  );
});

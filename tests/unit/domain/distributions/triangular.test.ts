import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { createTriangular } from '@/lib/domain/distributions/triangular';

const points = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .filter(([, left, right]) => left + right > 0)
  .map(([min, left, right]) => ({ min, mode: min + left, max: min + left + right }));

test('textbook values', () => {
  const made = createTriangular({ min: 0, mode: 3, max: 4 });
  if (!made.ok) throw new Error(made.reason);
  expect(made.value.cdf(3)).toBeCloseTo(0.75, 12);
  expect(made.value.quantile(0.1875)).toBeCloseTo(1.5, 12);
  expect(made.value.mean).toBeCloseTo(7 / 3, 12);
});

test('quantile and distribution function are inverse, the mean is the integral of the quantiles', () => {
  fc.assert(
    fc.property(points, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (three, p) => {
      const made = createTriangular(three);
      if (!made.ok) throw new Error(made.reason);
      expect(made.value.cdf(made.value.quantile(p))).toBeCloseTo(p, 9);
      let sum = 0;
      for (let i = 0; i < 1000; i++) sum += made.value.quantile((i + 0.5) / 1000);
      expect(Math.abs(sum / 1000 - made.value.mean)).toBeLessThan(1e-3 * (three.max - three.min));
    }),
  );
});

test('points out of order are refused', () => {
  expect(createTriangular({ min: 3, mode: 2, max: 1 }).ok).toBe(false);
});

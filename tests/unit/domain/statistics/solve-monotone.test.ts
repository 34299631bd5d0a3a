import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { solveMonotone } from '@/lib/domain/statistics/solve-monotone';

test('finds the root of rising and falling functions', () => {
  fc.assert(
    fc.property(fc.double({ min: -9.99, max: 9.99, noNaN: true }), fc.constantFrom(-1, 1), (root, sign) => {
      const f = (x: number) => sign * (Math.atan(x - root) + (x - root) ** 3);
      expect(Math.abs(solveMonotone(f, -10, 10) - root)).toBeLessThan(1e-12 * (1 + Math.abs(root)));
    }),
  );
});

test('a step is located to the last digit, and no crossing is NaN', () => {
  expect(solveMonotone((x) => (x < Math.PI ? -1 : 1), 0, 10)).toBeCloseTo(Math.PI, 12);
  expect(solveMonotone((x) => x * x + 1, -1, 1)).toBeNaN();
});

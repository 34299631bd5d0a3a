import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';

test('an actual value above costs p per unit, one below costs 1 - p', () => {
  expect(pinballLoss(10, 13, 0.9)).toBeCloseTo(2.7, 12);
  expect(pinballLoss(10, 7, 0.9)).toBeCloseTo(0.3, 12);
  expect(pinballLoss(10, 10, 0.9)).toBe(0);
});

test('the empirical quantile has the least mean loss of all values', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.constantFrom(0.1, 0.5, 0.9), (actuals, p) => {
      const loss = (predicted: number) => actuals.reduce((sum, actual) => sum + pinballLoss(predicted, actual, p), 0);
      const sorted = [...actuals].sort((a, b) => a - b);
      const quantile = sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? 0;
      for (let x = 0; x <= 50; x++) expect(loss(quantile)).toBeLessThanOrEqual(loss(x) + 1e-9);
    }),
  );
});

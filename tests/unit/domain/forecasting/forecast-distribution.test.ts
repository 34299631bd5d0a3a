import { expect, test } from 'vitest';
import { distributionFromTable } from '@/lib/domain/forecasting/forecast-distribution';

test('a uniform table is the uniform distribution', () => {
  const { quantile, atMost } = distributionFromTable([0, 1, 2, 3, 4]);
  for (const p of [0, 0.1, 0.5, 0.77, 1]) {
    expect(quantile(p)).toBeCloseTo(4 * p, 12);
    expect(atMost(4 * p)).toBeCloseTo(p, 12);
  }
  expect([atMost(-1), atMost(9)]).toEqual([0, 1]);
});

test('probability that sits on one value counts in full', () => {
  const { atMost } = distributionFromTable([0, 2, 2, 2, 4]);
  expect(atMost(2)).toBe(0.75);
  expect(distributionFromTable([1, 1, 1]).atMost(1)).toBe(1);
});

import t from '@stdlib/stats-base-dists-t';
import { expect, test } from 'vitest';
import { noncentralTUpperTail } from '@/lib/domain/statistics/noncentral-t';

test('without noncentrality it is the t distribution', () => {
  for (const df of [1, 2.5, 10, 300]) {
    for (const x of [-3, 0, 0.7, 4]) expect(noncentralTUpperTail(x, df, 0)).toBeCloseTo(t.cdf(-x, df), 11);
  }
});

test('at t = 0 only the numerator matters', () => {
  // P(Z + 1 > 0) = 0.8413447460685429
  expect(noncentralTUpperTail(0, 7, 1)).toBeCloseTo(0.8413447460685429, 12);
});

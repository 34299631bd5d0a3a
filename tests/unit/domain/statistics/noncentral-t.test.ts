import t from '@stdlib/stats-base-dists-t';
import { expect, test } from 'vitest';
import { noncentralTUpperTail } from '@/lib/domain/statistics/noncentral-t';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('t_q'))('the quantile of Student’s t that everything uses, as R at $args', ({ numbers, value }) => {
  expect(relativeError(t.quantile(numbers.p as number, numbers.df as number), value)).toBeLessThan(1e-9);
});

test.each(readReferenceStats('t_2sided'))('both tails of Student’s t as R at $args, its own and without noncentrality', ({ numbers, value }) => {
  const [x, df] = [numbers.t as number, numbers.df as number];
  expect(relativeError(2 * t.cdf(-x, df), value)).toBeLessThan(1e-9);
  // The integral is cut where its density is 1e-18 of its top: below that, which no power comes near, it is as good in absolute terms only.
  expect(Math.abs(2 * noncentralTUpperTail(x, df, 0) - value)).toBeLessThan(1e-9 * value + 1e-18);
});

test('without noncentrality it is the t distribution', () => {
  for (const df of [1, 2.5, 10, 300]) {
    for (const x of [-3, 0, 0.7, 4]) expect(noncentralTUpperTail(x, df, 0)).toBeCloseTo(t.cdf(-x, df), 11);
  }
});

test('at t = 0 only the numerator matters', () => {
  // P(Z + 1 > 0) = 0.8413447460685429
  expect(noncentralTUpperTail(0, 7, 1)).toBeCloseTo(0.8413447460685429, 12);
});

import binomial from '@stdlib/stats-base-dists-binomial';
import { expect, test } from 'vitest';
import { countToNotice, measureCoverage } from '@/lib/domain/calibration/coverage';

const estimate = { p10: 2, p50: 4, p90: 8 };

test('ends count as inside', () => {
  const result = measureCoverage([1, 2, 5, 8, 9].map((actual) => ({ estimate, actual })));
  expect(result).toMatchObject({ ok: true, value: { covered: 3, count: 5, share: 0.6 } });
});

test('the count that notices 60 % instead of 80 % has that power by exact binomial sums', () => {
  const needed = countToNotice({ nominal: 0.8, actual: 0.6 });
  if (!needed.ok) throw new Error(needed.reason);
  const critical = binomial.quantile(0.05, needed.value, 0.8);
  expect(binomial.cdf(critical, needed.value, 0.6)).toBeGreaterThan(0.75);
});

test('bad input is refused in words', () => {
  expect(measureCoverage([]).ok).toBe(false);
  expect(measureCoverage([{ estimate: { p10: 3, p50: 2, p90: 4 }, actual: 1 }])).toEqual({ ok: false, reason: 'Estimate 1 has quantiles out of order.' });
  expect(measureCoverage([{ estimate, actual: Number.NaN }]).ok).toBe(false);
  expect(countToNotice({ actual: 0.8 }).ok).toBe(false);
  expect(countToNotice({ actual: 1 }).ok).toBe(false);
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { weightedInterval, weightedQuantile } from '@/lib/domain/statistics/weighted-quantile';

test('equal weights give type 5 quantiles', () => {
  // R: quantile(c(1, 2, 4, 8), c(.1, .3, .5, .9), type = 5) is 1, 1.7, 3, 8
  const at = (p: number) => weightedQuantile([8, 1, 4, 2], [1, 1, 1, 1], p);
  expect([0.1, 0.3, 0.5, 0.9].map(at)).toEqual([1, expect.closeTo(1.7, 12), 3, 8]);
});

test('an interval is three quantiles', () => {
  const values = [5, 1, 9, 3, 7, 2];
  const weights = [1, 2, 1, 3, 1, 1];
  const at = (p: number) => weightedQuantile(values, weights, p);
  expect(weightedInterval(values, weights)).toEqual({ p10: at(0.1), p50: at(0.5), p90: at(0.9) });
});

test('a weight of 0 is as good as absent, and no weight at all is NaN', () => {
  expect(weightedQuantile([1, 99, 3], [1, 0, 1], 0.5)).toBe(2);
  expect(weightedQuantile([1, 2], [0, 0], 0.5)).toBeNaN();
});

test('infinite values never become NaN', () => {
  const infinity = Number.POSITIVE_INFINITY;
  expect(weightedQuantile([1, 2, infinity, infinity], [1, 1, 1, 1], 0.25)).toBe(1.5);
  expect(weightedQuantile([1, 2, infinity, infinity], [1, 1, 1, 1], 0.9)).toBe(infinity);
});

test('quantiles rise with p, lie inside the values, and do not depend on the order', () => {
  const pair = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (pairs, p, q) => {
      const of = (rows: typeof pairs, level: number) => weightedQuantile(rows.map((row) => row[0]), rows.map((row) => row[1]), level);
      const low = of(pairs, Math.min(p, q));
      const high = of(pairs, Math.max(p, q));
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...pairs.map((row) => row[0])));
      expect(high).toBeLessThanOrEqual(Math.max(...pairs.map((row) => row[0])));
      expect(of([...pairs].reverse(), p)).toBeCloseTo(of(pairs, p), 9);
    }),
  );
});

import { expect, test } from 'vitest';
import { HORIZON, reachTarget } from '@/lib/domain/forecasting/reach-target';

test('the quantiles of the first passage are those of the given chances', () => {
  // P(reached by t) = 1 − 1/t has its quantile p at 1/(1 − p).
  const { probabilityEver, effort } = reachTarget((t) => 1 - 1 / t, (t) => 10 * t);
  expect(probabilityEver).toBeCloseTo(1 - 1 / HORIZON, 12);
  expect(effort.p10).toBeCloseTo(10 / 0.9, 1);
  expect(effort.p50 / 20).toBeCloseTo(1, 2);
  expect(effort.p90 / 100).toBeCloseTo(1, 2);
});

test('what has at most a 30 % chance is reached never in the median', () => {
  const { probabilityEver, effort } = reachTarget((t) => (t > 2 ? 0.3 : 0), (t) => t);
  expect(probabilityEver).toBe(0.3);
  expect(effort.p10).toBeLessThan(3);
  expect([effort.p50, effort.p90]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

test('a chance that falls again was there before', () => {
  expect(reachTarget((t) => (t < 5 ? 0.6 : 0.1), (t) => t).probabilityEver).toBe(0.6);
});

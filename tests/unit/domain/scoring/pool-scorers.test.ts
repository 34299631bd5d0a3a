import { describe, expect, it } from 'vitest';
import { poolScorers } from '@/lib/domain/scoring/pool-scorers';
import { spreadBetween } from '@/lib/domain/scoring/spread-between';
import { fitQuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import { around } from '../../../support/scored-projects';

const beliefs = [
  { scorerId: 'a', weight: 1, interval: around(10, 1.5) },
  { scorerId: 'b', weight: 3, interval: around(40, 2) },
];

describe('poolScorers', () => {
  it('is the weighted mean of the distributions, not of the quantiles', () => {
    const pooled = poolScorers(beliefs, 'personWeeks');
    if (!pooled.ok) throw new Error(pooled.reason);
    for (const x of [5, 10, 20, 40, 90]) {
      const [a = 0, b = 0] = beliefs.map(({ interval }) => {
        const fitted = fitQuantileDistribution(interval, { lower: 0 });
        return fitted.ok ? fitted.value.cdf(x) : Number.NaN;
      });
      expect(pooled.value.cdf(x)).toBeCloseTo(0.25 * a + 0.75 * b, 12);
    }
    expect(pooled.value.cdf(pooled.value.quantile(0.3))).toBeCloseTo(0.3, 9);
  });

  it('fails without scorers and on a range that is impossible', () => {
    expect(poolScorers([], 'rating').ok).toBe(false);
    expect(poolScorers([{ scorerId: 'a', weight: 1, interval: around(9, 2) }], 'rating').ok).toBe(false);
  });
});

describe('spreadBetween', () => {
  it('is the highest over the lowest median, where that means something', () => {
    expect(spreadBetween([20, 16, 10])).toBe(2);
    expect(spreadBetween([20])).toBeNull();
    expect(spreadBetween([20, 0])).toBeNull();
    expect(spreadBetween([])).toBeNull();
  });
});

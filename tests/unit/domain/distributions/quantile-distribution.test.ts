import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import { fitQuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import type { QuantileBounds, QuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import type { Interval } from '@/lib/domain/shared/interval';

const Z90 = 1.2815515655446004;

function fit(p10: number, p50: number, p90: number, bounds?: QuantileBounds): QuantileDistribution {
  const fitted = fitQuantileDistribution({ p10, p50, p90 }, bounds);
  if (!fitted.ok) throw new Error(fitted.reason);
  return fitted.value;
}

/** The mean by the midpoint rule over probabilities: another road than the one the code takes. */
function meanOverProbabilities({ quantile }: QuantileDistribution): number {
  const steps = 400_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += quantile((i + 0.5) / steps);
  return sum / steps;
}

const values = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const widths = fc.double({ min: 100, max: 1000, noNaN: true });
const intervals: fc.Arbitrary<Interval> = fc.tuple(values, values, values).map((three) => {
  const [p10, p50, p90] = three.toSorted((a, b) => a - b) as [number, number, number];
  return { p10, p50, p90 };
});
const allBounds = (interval: Interval): QuantileBounds[] => {
  const reach = 1 + interval.p90 - interval.p10;
  const lower = interval.p10 - 0.3 * reach;
  const upper = interval.p90 + 0.2 * reach;
  return [{}, { lower }, { upper }, { lower, upper }, { lower: interval.p10 }, { lower: interval.p10, upper: interval.p90 }];
};

describe('fitQuantileDistribution', () => {
  it('is the normal distribution when the interval is symmetric', () => {
    const normal = fit(10 - 2 * Z90, 10, 10 + 2 * Z90);
    expect(normal.quantile(0.975)).toBeCloseTo(10 + 2 * 1.959963984540054, 9);
    expect(normal.cdf(12)).toBeCloseTo(0.841344746068543, 9);
    expect(normal.mean).toBeCloseTo(10, 12);
  });

  it.each([undefined, { lower: 0 }])('is the lognormal when P10·P90 = P50² (bounds %j)', (bounds) => {
    const sigma = 0.8;
    const lognormal = fit(5 * Math.exp(-sigma * Z90), 5, 5 * Math.exp(sigma * Z90), bounds);
    expect(lognormal.quantile(0.975)).toBeCloseTo(5 * Math.exp(sigma * 1.959963984540054), 8);
    expect(lognormal.mean).toBeCloseTo(5 * Math.exp((sigma * sigma) / 2), 8);
    expect(lognormal.cdf(5 * Math.exp(sigma))).toBeCloseTo(0.841344746068543, 9);
  });

  it('mirrors a skew to the left', () => {
    const right = fit(-1, 0, 4);
    const left = fit(-4, 0, 1);
    for (const p of [0.01, 0.2, 0.5, 0.77, 0.999]) expect(left.quantile(1 - p)).toBeCloseTo(-right.quantile(p), 9);
    expect(left.mean).toBeCloseTo(-right.mean, 9);
  });

  it.each([
    [1, 3, 20, undefined],
    [1, 3, 4, undefined],
    [1, 3, 20, { lower: 0 }],
    [1, 6, 7, { lower: 0 }],
    [4, 10, 16, { lower: 0 }],
    [0.1, 0.2, 0.9, { lower: 0, upper: 1 }],
    [0.3, 0.5, 0.7, { lower: 0, upper: 1 }],
  ] as const)('has the mean of its own quantiles: %d %d %d %j', (p10, p50, p90, bounds) => {
    const distribution = fit(p10, p50, p90, bounds);
    expect(Math.abs(distribution.mean / meanOverProbabilities(distribution) - 1)).toBeLessThan(2e-3);
  });

  it('is a constant when the three are equal', () => {
    const constant = fit(7, 7, 7, { lower: 0 });
    expect([constant.quantile(0.001), constant.quantile(0.999), constant.mean]).toEqual([7, 7, 7]);
    expect([constant.cdf(6.999), constant.cdf(7)]).toEqual([0, 1]);
  });

  it('keeps its mass at a bound that P10 touches', () => {
    const distribution = fit(0, 5, 9, { lower: 0 });
    expect(distribution.quantile(0.05)).toBe(0);
    expect(distribution.cdf(-1e-9)).toBe(0);
    expect(distribution.cdf(0)).toBeCloseTo(0.1, 9);
  });

  it('passes through the three quantiles, ascends, stays inside its bounds, for any interval', () => {
    fc.assert(
      fc.property(intervals, (interval) => {
        for (const bounds of allBounds(interval)) {
          const { quantile, mean } = fit(interval.p10, interval.p50, interval.p90, bounds);
          const tolerance = 1e-9 * (1 + Math.abs(interval.p10) + Math.abs(interval.p90));
          expect(Math.abs(quantile(0.1) - interval.p10)).toBeLessThan(tolerance);
          expect(Math.abs(quantile(0.5) - interval.p50)).toBeLessThan(tolerance);
          expect(Math.abs(quantile(0.9) - interval.p90)).toBeLessThan(tolerance);
          const path = [1e-6, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-6].map(quantile);
          for (let i = 1; i < path.length; i++) expect(path[i]).toBeGreaterThanOrEqual((path[i - 1] as number) - tolerance);
          expect(path[0]).toBeGreaterThanOrEqual(bounds.lower ?? -Infinity);
          expect(path.at(-1)).toBeLessThanOrEqual(bounds.upper ?? Infinity);
          expect(Number.isFinite(mean)).toBe(true);
        }
      }),
    );
  });

  it('has a cdf that inverts its quantiles', () => {
    fc.assert(
      fc.property(values, widths, widths, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (p50, below, above, p) => {
        const interval = { p10: p50 - below, p50, p90: p50 + above };
        for (const bounds of allBounds(interval).slice(0, 4)) {
          const { quantile, cdf } = fit(interval.p10, interval.p50, interval.p90, bounds);
          const x = quantile(p);
          if (bounds.upper === x) continue;
          expect(cdf(x)).toBeCloseTo(p, 5);
        }
      }),
    );
  });

  it.each([
    [{ p10: 3, p50: 2, p90: 4 }, {}],
    [{ p10: Number.NaN, p50: 2, p90: 4 }, {}],
    [{ p10: 1, p50: 2, p90: Infinity }, {}],
    [{ p10: -1, p50: 2, p90: 4 }, { lower: 0 }],
    [{ p10: 1, p50: 2, p90: 4 }, { upper: 3 }],
    [{ p10: 1, p50: 2, p90: 4 }, { lower: 5, upper: 3 }],
  ])('says what is wrong with %j %j', (interval, bounds) => {
    const result = fitQuantileDistribution(interval, bounds);
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});

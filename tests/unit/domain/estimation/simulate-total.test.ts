import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import { createPert } from '@/lib/domain/distributions/pert';
import { createTriangular } from '@/lib/domain/distributions/triangular';
import { simulateTotal } from '@/lib/domain/estimation/simulate-total';
import type { Total, TotalInput, TotalPart } from '@/lib/domain/estimation/simulate-total';
import { createRng } from '@/lib/domain/random/rng';

const Z90 = 1.2815515655446004;
const SEEDS = Array.from({ length: 20 }, (_, i) => `seed ${i}`);

function total(input: TotalInput, seed = 'a seed'): Total {
  const result = simulateTotal(input, createRng(seed));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const lognormal = (median: number, sigma: number): TotalPart => ({ p10: median * Math.exp(-Z90 * sigma), p50: median, p90: median * Math.exp(Z90 * sigma) });
const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);

/** R 4.2.2: the exact percentiles of sums of independent variables (by convolution), rows sum_tri, sum_pert, sum_lnorm. */
const THREE_POINTS = [
  [2, 4, 10],
  [1, 2, 3],
  [5, 6, 20],
  [3, 9, 12],
  [2, 4, 10],
] as const;
const LOGNORMALS = [
  [2, 10],
  [5, 8],
  [1, 30],
  [3, 12],
] as const;
const known = (create: typeof createTriangular): TotalPart[] =>
  THREE_POINTS.map(([min, mode, max]) => {
    const created = create({ min, mode, max });
    if (!created.ok) throw new Error(created.reason);
    return { quantile: remember(created.value.quantile) };
  });

/** The strata are the same for every seed, and quantiles of PERT are slow. */
function remember(quantile: (p: number) => number): (p: number) => number {
  const known = new Map<number, number>();
  return (p) => {
    const value = known.get(p) ?? quantile(p);
    known.set(p, value);
    return value;
  };
}

const REFERENCE: [string, TotalPart[], [number, number, number]][] = [
  ['triangular', known(createTriangular), [25.2247683822825, 30.7340685400883, 37.2020891979201]],
  ['PERT', known(createPert), [23.6319151929408, 27.8097532555972, 32.6322232697777]],
  ['lognormal', LOGNORMALS.map(([p10, p90]) => ({ p10, p50: Math.sqrt(p10 * p90), p90 })), [16.5002649952568, 25.307120907066, 50.3704998727558]],
];

describe('simulateTotal', () => {
  it.each(REFERENCE)('stays close to the exact percentiles of the %s sum, for every seed', (_, parts, exact) => {
    for (const seed of SEEDS) {
      const { p10, p50, p90 } = total({ parts }, seed);
      [p10, p50, p90].forEach((value, i) => expect(Math.abs(value / (exact[i] as number) - 1)).toBeLessThan(0.01));
    }
  });

  it('multiplies lognormal parts by lognormal factors exactly', () => {
    const { p10, p50, p90, probabilityAtMost } = total({
      parts: [lognormal(8, 0.3)],
      commonFactor: { sigma: 0.4, median: 1.1 },
      drivers: [{ sigma: 0.6, exposures: [2] }],
    });
    const sigma = Math.hypot(0.3, 0.4, 1.2);
    expect(Math.abs(p50 / 8.8 - 1)).toBeLessThan(0.01);
    expect(Math.abs(Math.log(p90 / p10) / (2 * Z90 * sigma) - 1)).toBeLessThan(0.01);
    expect(probabilityAtMost(8.8 * Math.exp(sigma))).toBeCloseTo(0.841, 2);
  });

  it('does not let a common error average out over many parts', () => {
    const parts = Array.from({ length: 400 }, () => lognormal(5, 0.5));
    const alone = total({ parts });
    const together = total({ parts, commonFactor: { sigma: 0.3 } });
    expect(Math.log(alone.p90 / alone.p10)).toBeLessThan(0.08);
    expect(Math.log(together.p90 / together.p10)).toBeGreaterThan(2 * Z90 * 0.3);
    expect(together.sources.commonFactor).toBeGreaterThan(0.98);
  });

  it('divides the spread as the closed form of independent parts does', () => {
    const { shares, sources } = total({ parts: [lognormal(4, 0.2), lognormal(2, 0.5), lognormal(0, 0)] });
    const variance = (median: number, sigma: number): number => median ** 2 * Math.exp(sigma ** 2) * Math.expm1(sigma ** 2);
    const [first, second] = [variance(4, 0.2), variance(2, 0.5)];
    expect(shares[0]).toBeCloseTo(first / (first + second), 2);
    expect(shares[2]).toBe(0);
    expect(sources.own).toBeCloseTo(1, 9);
    expect(sources.commonFactor).toBeCloseTo(0, 9);
  });

  it('blames a driver for the parts it touches only', () => {
    const { shares, sources } = total({
      parts: [lognormal(10, 0.01), lognormal(10, 0.01)],
      drivers: [{ name: 'label price', sigma: 0.5, exposures: [1, 0] }],
    });
    expect(shares[0]).toBeGreaterThan(0.99);
    expect(sources.drivers[0]).toBeGreaterThan(0.99);
  });

  const part = fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }));
  const inputs = fc.array(part, { minLength: 1, maxLength: 6 }).chain((triples) =>
    fc.record({
      parts: fc.constant(triples.map(([p10, up, more]) => ({ p10, p50: p10 + up, p90: p10 + up + more }))),
      commonFactor: fc.record({ sigma: fc.double({ min: 0, max: 1, noNaN: true }) }),
      drivers: fc.array(
        fc.record({
          sigma: fc.double({ min: 0, max: 1, noNaN: true }),
          exposures: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: triples.length, maxLength: triples.length }),
        }),
        { maxLength: 2 },
      ),
      draws: fc.constant(1024),
    }),
  );

  it('has ordered quantiles, shares and sources that add up to 1, and the same bytes for the same seed', () => {
    fc.assert(
      fc.property(inputs, fc.string(), (input, seed) => {
        const result = total(input, seed);
        expect(result.p10).toBeLessThanOrEqual(result.p50);
        expect(result.p50).toBeLessThanOrEqual(result.p90);
        expect(sum(result.shares)).toBeCloseTo(1, 9);
        expect(result.sources.own + result.sources.commonFactor + sum(result.sources.drivers)).toBeCloseTo(1, 9);
        expect(JSON.stringify(total(input, seed))).toBe(JSON.stringify(result));
        expect(result.probabilityAtMost(result.p90)).toBeGreaterThan(0.899);
      }),
      { numRuns: 40 },
    );
  });

  it('scales with its parts', () => {
    const parts = [lognormal(3, 0.5), { p10: 1, p50: 5, p90: 6 }];
    const tenfold = parts.map((value) => ('quantile' in value ? value : { p10: 10 * value.p10, p50: 10 * value.p50, p90: 10 * value.p90 }));
    expect(total({ parts: tenfold }).p90 / total({ parts }).p90).toBeCloseTo(10, 9);
  });

  it.each<[string, TotalInput]>([
    ['no parts', { parts: [] }],
    ['a part that is not a number', { parts: [{ p10: 1, p50: Number.NaN, p90: 3 }] }],
    ['quantiles out of order', { parts: [{ p10: 4, p50: 2, p90: 3 }] }],
    ['an infinite part', { parts: [{ p10: 4, p50: 5, p90: Infinity }] }],
    ['a negative sigma', { parts: [lognormal(1, 1)], commonFactor: { sigma: -1 } }],
    ['a median of nought', { parts: [lognormal(1, 1)], commonFactor: { sigma: 1, median: 0 } }],
    ['too few exposures', { parts: [lognormal(1, 1)], drivers: [{ sigma: 1, exposures: [] }] }],
    ['an exposure that is not a number', { parts: [lognormal(1, 1)], drivers: [{ sigma: 1, exposures: [Number.NaN] }] }],
    ['too many draws', { parts: [lognormal(1, 1)], draws: 1e9 }],
  ])('says in words what is wrong with %s', (_, input) => {
    expect(simulateTotal(input, createRng(1))).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});

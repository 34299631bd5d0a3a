import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { fitLognormal } from '@/lib/domain/distributions/lognormal';
import { createMixture } from '@/lib/domain/distributions/mixture';
import { fitQuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import { createTriangular } from '@/lib/domain/distributions/triangular';
import type { Distribution } from '@/lib/domain/distributions/distribution';
import type { Result } from '@/lib/domain/shared/result';

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const uniformLike = (from: number): Distribution => ({
  quantile: (p) => from + p,
  cdf: (x) => Math.min(1, Math.max(0, x - from)),
  mean: from + 0.5,
});

test('two uniforms side by side, one three times as heavy', () => {
  const mixed = sure(createMixture([{ distribution: uniformLike(0), weight: 3 }, { distribution: uniformLike(1) }]));
  // Density 3/4 on [0, 1], 1/4 on [1, 2].
  expect(mixed.quantile(0.3)).toBeCloseTo(0.4, 10);
  expect(mixed.quantile(0.9)).toBeCloseTo(1.6, 10);
  expect(mixed.mean).toBeCloseTo(0.75, 12);
});

test('pooling people who disagree is wider than either of them', () => {
  const one = sure(fitQuantileDistribution({ p10: 10, p50: 12, p90: 15 }, { lower: 0 }));
  const other = sure(fitQuantileDistribution({ p10: 30, p50: 40, p90: 55 }, { lower: 0 }));
  const pool = sure(createMixture([{ distribution: one }, { distribution: other }]));
  expect(pool.quantile(0.1)).toBeLessThan(13);
  expect(pool.quantile(0.9)).toBeGreaterThan(45);
});

test('quantiles are the inverse of the pooled distribution function, and rise', () => {
  const part = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (parts, p) => {
      const mixed = sure(createMixture(parts.map(([p10, width, weight]) => ({ distribution: sure(fitLognormal(p10, p10 + width)), weight }))));
      expect(mixed.cdf(mixed.quantile(p))).toBeCloseTo(p, 8);
      expect(mixed.quantile(p)).toBeLessThanOrEqual(mixed.quantile(Math.min(0.9999, p + 0.0005)) + 1e-9);
    }),
    { numRuns: 50 },
  );
});

test('mixing a distribution with itself changes nothing; gaps are skipped', () => {
  const triangular = sure(createTriangular({ min: 0, mode: 1, max: 4 }));
  const same = sure(createMixture([{ distribution: triangular }, { distribution: triangular, weight: 5 }]));
  expect(same.quantile(0.37)).toBeCloseTo(triangular.quantile(0.37), 10);
  const apart = sure(createMixture([{ distribution: uniformLike(0) }, { distribution: uniformLike(10) }]));
  expect(apart.quantile(0.49)).toBeCloseTo(0.98, 9);
  expect(apart.quantile(0.51)).toBeCloseTo(10.02, 9);
});

test('hundreds of thousands of parts are mixed like two', () => {
  const triangular = createTriangular({ min: 0, mode: 1, max: 2 });
  if (!triangular.ok) throw new Error(triangular.reason);
  const mixed = createMixture(Array.from({ length: 300_000 }, () => ({ distribution: triangular.value })));
  expect(mixed.ok && mixed.value.quantile(0.5)).toBeCloseTo(1, 9);
});

test('impossible weights are refused in words', () => {
  expect(createMixture([])).toEqual({ ok: false, reason: 'A mixture needs at least one part with a weight above 0.' });
  expect(createMixture([{ distribution: uniformLike(0), weight: -1 }]).ok).toBe(false);
  expect(createMixture([{ distribution: uniformLike(0), weight: Number.NaN }]).ok).toBe(false);
});

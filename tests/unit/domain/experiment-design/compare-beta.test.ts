import beta from '@stdlib/stats-base-dists-beta';
import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { compareBetaBinomial, probabilityGreater } from '@/lib/domain/experiment-design/compare-beta';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('bayes_pB_gt_A'))('P(B > A) as R at $args', ({ numbers, value }) => {
  const result = compareBetaBinomial(
    { successes: numbers.x1 as number, trials: numbers.n1 as number },
    { successes: numbers.x2 as number, trials: numbers.n2 as number },
  );
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(result.value.probabilityBBetter, value)).toBeLessThan(1e-9);
});

test('closed form: the greatest of m and of n uniforms', () => {
  // X = max of m uniforms ~ Beta(m, 1), Y = max of n uniforms: P(X > Y) = m / (m + n)
  for (const [m, n] of [[1, 1], [3, 2], [50, 0.5], [0.2, 7]] as const) {
    expect(probabilityGreater({ alpha: m, beta: 1 }, { alpha: n, beta: 1 })).toBeCloseTo(m / (m + n), 11);
  }
});

test('the two probabilities sum to 1, however unlike the widths', () => {
  const shape = fc.record({ alpha: fc.double({ min: 0.1, max: 1e5, noNaN: true }), beta: fc.double({ min: 0.1, max: 1e5, noNaN: true }) });
  fc.assert(
    fc.property(shape, shape, (x, y) => {
      expect(Math.abs(probabilityGreater(x, y) + probabilityGreater(y, x) - 1)).toBeLessThan(1e-9);
    }),
  );
});

test('expected loss is the exact one, a sum of fractions', () => {
  // E[max(X − Y, 0)] = E[X]·P(X⁺ > Y) − E[Y]·P(X > Y⁺), ⁺ being one success more, and for whole shapes
  // P(X > Y) = Σ_{i < a} B(c + i, b + d)/((b + i)·B(1 + i, b)·B(c, d)): here with A ~ Beta(6, 46), B ~ Beta(14, 48), in whole numbers.
  const result = compareBetaBinomial({ successes: 5, trials: 50 }, { successes: 13, trials: 60 });
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(result.value.expectedLossOfB, 0.00165440271427876)).toBeLessThan(1e-9);
  expect(relativeError(result.value.expectedLossOfA, 0.1120762389425666)).toBeLessThan(1e-9);
});

test('expected loss is the double integral of its definition', () => {
  const result = compareBetaBinomial({ successes: 5, trials: 50 }, { successes: 13, trials: 60 });
  if (!result.ok) throw new Error(result.reason);
  const steps = 800;
  const at = (i: number) => (i + 0.5) / steps;
  const weights = (a: number, b: number) => Array.from({ length: steps }, (_, i) => beta.pdf(at(i), a, b) / steps);
  const a = weights(6, 46);
  const b = weights(14, 48);
  let loss = 0;
  for (let i = 0; i < steps; i++) for (let j = 0; j < i; j++) loss += (a[i] ?? 0) * (b[j] ?? 0) * (at(i) - at(j));
  // The sum over 800 steps is no better than this; the exact value is above.
  expect(Math.abs(result.value.expectedLossOfB - loss)).toBeLessThan(2e-6);
  expect(result.value.expectedLossOfA - result.value.expectedLossOfB).toBeCloseTo(14 / 62 - 6 / 52, 10);
});

test('bad input is refused in words', () => {
  expect(compareBetaBinomial({ successes: 2, trials: 1 }, { successes: 0, trials: 1 })).toEqual({ ok: false, reason: 'Group A has more successes than trials.' });
  expect(compareBetaBinomial({ successes: 0, trials: 1 }, { successes: 0, trials: 1 }, { alpha: 0, beta: 1 }).ok).toBe(false);
});

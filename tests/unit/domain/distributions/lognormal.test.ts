import { expect, test } from 'vitest';
import { createLognormal, fitLognormal } from '@/lib/domain/distributions/lognormal';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(['lnorm_mean', 'lnorm_p50'].flatMap(readReferenceStats))('$id at $args', ({ id, numbers, value }) => {
  const fitted = fitLognormal(numbers.p10 as number, numbers.p90 as number);
  if (!fitted.ok) throw new Error(fitted.reason);
  expect(relativeError(id === 'lnorm_mean' ? fitted.value.mean : fitted.value.quantile(0.5), value)).toBeLessThan(1e-9);
  expect(fitted.value.cdf(numbers.p10 as number)).toBeCloseTo(0.1, 12);
  expect(fitted.value.cdf(-1)).toBe(0);
});

test('what can be no lognormal is refused in words', () => {
  expect(fitLognormal(0, 5)).toEqual({ ok: false, reason: 'A lognormal needs a P10 above 0.' });
  expect(fitLognormal(5, 5).ok).toBe(false);
  expect(fitLognormal(1, Number.POSITIVE_INFINITY).ok).toBe(false);
  expect(createLognormal(0, 0).ok).toBe(false);
  expect(createLognormal(0, 100).ok).toBe(false);
});

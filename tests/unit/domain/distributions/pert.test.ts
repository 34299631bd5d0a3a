import { expect, test } from 'vitest';
import { createPert } from '@/lib/domain/distributions/pert';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('pert_q'))('PERT at $args', ({ numbers, value }) => {
  const pert = createPert({ min: numbers.min as number, mode: numbers.mode as number, max: numbers.max as number });
  if (!pert.ok) throw new Error(pert.reason);
  expect(relativeError(pert.value.quantile(numbers.p as number), value)).toBeLessThan(1e-9);
  expect(pert.value.cdf(value)).toBeCloseTo(numbers.p as number, 9);
});

test('mean (min + 4·mode + max) / 6', () => {
  expect(createPert({ min: 2, mode: 3, max: 14 })).toMatchObject({ ok: true, value: { mean: 28 / 6 } });
});

test('points out of order are refused in words', () => {
  expect(createPert({ min: 2, mode: 1, max: 3 })).toEqual({ ok: false, reason: 'The likeliest value must lie between the minimum and the maximum.' });
  expect(createPert({ min: 2, mode: 2, max: 2 }).ok).toBe(false);
  expect(createPert({ min: Number.NaN, mode: 2, max: 3 }).ok).toBe(false);
});

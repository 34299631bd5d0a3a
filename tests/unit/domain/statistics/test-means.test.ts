import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { testPaired, testWelch } from '@/lib/domain/statistics/test-means';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';
import { parseSamples } from '@/tests/support/reference/parse-samples';

const { a, b } = parseSamples(readReferenceStats('welch_p')[0]?.args ?? '');

test.each(['welch_p', 'welch_df', 'welch_lo', 'welch_hi'].flatMap(readReferenceStats))('$id', ({ id, value }) => {
  const result = testWelch(a, b);
  if (!result.ok) throw new Error(result.reason);
  const { pValue, degreesOfFreedom, interval } = result.value;
  const computed = { welch_p: pValue, welch_df: degreesOfFreedom, welch_lo: interval.low, welch_hi: interval.high }[id];
  expect(relativeError(computed ?? Number.NaN, value)).toBeLessThan(1e-9);
});

test('paired t-test as R', () => {
  const result = testPaired(a, b);
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(result.value.pValue, readReferenceStats('paired_t_p')[0]?.value ?? 0)).toBeLessThan(1e-9);
});

test('no spread: equal samples p = 1, different samples p = 0, never NaN', () => {
  expect(testWelch([2, 2], [2, 2])).toMatchObject({ value: { pValue: 1 } });
  expect(testWelch([2, 2], [3, 3])).toMatchObject({ value: { pValue: 0, interval: { low: -1, high: -1 } } });
});

test('exchanging the samples mirrors the difference', () => {
  const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const one = testWelch(x, y);
      const other = testWelch(y, x);
      if (!one.ok || !other.ok) throw new Error('refused');
      expect(one.value.difference).toBeCloseTo(-other.value.difference, 9);
      expect(one.value.interval.low).toBeCloseTo(-other.value.interval.high, 9);
      expect(one.value.pValue).toBeCloseTo(other.value.pValue, 9);
    }),
  );
});

test('bad samples are refused in words', () => {
  expect(testWelch([1], [1, 2])).toEqual({ ok: false, reason: 'The first sample needs at least 2 values.' });
  expect(testWelch([1, Number.NaN], [1, 2]).ok).toBe(false);
  expect(testPaired([1, 2], [1, 2, 3]).ok).toBe(false);
});

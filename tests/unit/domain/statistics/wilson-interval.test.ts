import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '@/lib/domain/statistics/wilson-interval';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

const ends = { low: readReferenceStats('wilson_lo'), high: readReferenceStats('wilson_hi') };

test.each(Object.entries(ends).flatMap(([end, rows]) => rows.map((row) => ({ end, ...row }))))('$end end at $args', ({ end, numbers, value }) => {
  const result = wilsonInterval(numbers.x as number, numbers.n as number);
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(end === 'low' ? result.value.low : result.value.high, value)).toBeLessThan(1e-9);
});

test('successes and failures mirror each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, seed) => {
      const successes = seed % (trials + 1);
      const of = wilsonInterval(successes, trials);
      const mirrored = wilsonInterval(trials - successes, trials);
      if (!of.ok || !mirrored.ok) throw new Error('refused');
      expect(of.value.low).toBeCloseTo(1 - mirrored.value.high, 10);
      expect(of.value.low).toBeLessThanOrEqual(successes / trials);
      expect(of.value.high).toBeGreaterThanOrEqual(successes / trials);
    }),
  );
});

test('impossible counts are refused in words', () => {
  expect(wilsonInterval(3, 2)).toEqual({ ok: false, reason: 'The sample has more successes than trials.' });
  expect(wilsonInterval(0, 0).ok).toBe(false);
  expect(wilsonInterval(1.5, 2).ok).toBe(false);
  expect(wilsonInterval(1, 2, 1).ok).toBe(false);
  expect(wilsonInterval(Number.NaN, 2).ok).toBe(false);
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { clopperPearsonInterval } from '@/lib/domain/statistics/clopper-pearson-interval';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

const ends = { low: readReferenceStats('clopper_lo'), high: readReferenceStats('clopper_hi') };

test.each(Object.entries(ends).flatMap(([end, rows]) => rows.map((row) => ({ end, ...row }))))('$end end at $args', ({ end, numbers, value }) => {
  const result = clopperPearsonInterval(numbers.x as number, numbers.n as number);
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(end === 'low' ? result.value.low : result.value.high, value)).toBeLessThan(1e-9);
});

test('successes and failures mirror each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, seed) => {
      const successes = seed % (trials + 1);
      const of = clopperPearsonInterval(successes, trials);
      const mirrored = clopperPearsonInterval(trials - successes, trials);
      if (!of.ok || !mirrored.ok) throw new Error('refused');
      expect(of.value.low).toBeCloseTo(1 - mirrored.value.high, 10);
      expect(of.value.low).toBeLessThanOrEqual(successes / trials);
      expect(of.value.high).toBeGreaterThanOrEqual(successes / trials);
    }),
  );
});

test('impossible counts are refused in words', () => {
  expect(clopperPearsonInterval(3, 2)).toEqual({ ok: false, reason: 'The sample has more successes than trials.' });
  expect(clopperPearsonInterval(0, 0).ok).toBe(false);
  expect(clopperPearsonInterval(1.5, 2).ok).toBe(false);
  expect(clopperPearsonInterval(1, 2, 1).ok).toBe(false);
  expect(clopperPearsonInterval(Number.NaN, 2).ok).toBe(false);
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { testMannWhitney } from '@/lib/domain/statistics/test-mann-whitney';
import { parseSamples } from '@/tests/support/reference/parse-samples';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test('as R, with ties', () => {
  const { a, b } = parseSamples(readReferenceStats('welch_p')[0]?.args ?? '');
  const result = testMannWhitney(a, b);
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(result.value.pValue, readReferenceStats('mwu_p')[0]?.value ?? 0)).toBeLessThan(1e-9);
});

test('pairs above are those a double loop counts', () => {
  const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      const result = testMannWhitney(a, b);
      if (!result.ok) throw new Error(result.reason);
      const counted = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + (x > y ? 1 : x === y ? 0.5 : 0), 0), 0);
      expect(result.value.pairsAbove).toBeCloseTo(counted, 9);
      expect(result.value.pValue).toBeGreaterThanOrEqual(0);
      expect(result.value.pValue).toBeLessThanOrEqual(1);
    }),
  );
});

test('all values equal: nothing to see; nothing at all: refused', () => {
  expect(testMannWhitney([1, 1], [1, 1])).toMatchObject({ value: { superiority: 0.5, pValue: 1 } });
  expect(testMannWhitney([], [1]).ok).toBe(false);
});

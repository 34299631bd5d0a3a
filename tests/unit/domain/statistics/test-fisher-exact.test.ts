import { expect, test } from 'vitest';
import { testFisherExact } from '@/lib/domain/statistics/test-fisher-exact';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('fisher_p'))('fisher.test at $args', ({ numbers, value }) => {
  const result = testFisherExact(
    { successes: numbers.x1 as number, trials: numbers.n1 as number },
    { successes: numbers.x2 as number, trials: numbers.n2 as number },
  );
  if (!result.ok) throw new Error(result.reason);
  expect(relativeError(result.value, value)).toBeLessThan(1e-9);
});

test('the lady tasting tea: 3 of 4 against 1 of 4 is 34 of 70 tables', () => {
  const result = testFisherExact({ successes: 3, trials: 4 }, { successes: 1, trials: 4 });
  expect(result).toEqual({ ok: true, value: expect.closeTo(34 / 70, 12) });
});

test('impossible counts are refused in words', () => {
  expect(testFisherExact({ successes: 2, trials: 1 }, { successes: 0, trials: 1 }).ok).toBe(false);
});

import { expect, test } from 'vitest';
import { testFisherExact } from '@/lib/domain/statistics/test-fisher-exact';
import { testTwoProportions } from '@/lib/domain/statistics/test-two-proportions';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

const ids = ['prop2_p', 'prop2_lo', 'prop2_hi', 'prop2_p_yates'];

test.each(ids.flatMap(readReferenceStats))('$id at $args', ({ id, numbers, value }) => {
  const a = { successes: numbers.x1 as number, trials: numbers.n1 as number };
  const b = { successes: numbers.x2 as number, trials: numbers.n2 as number };
  const result = testTwoProportions(a, b, { yates: id === 'prop2_p_yates' });
  if (!result.ok) throw new Error(result.reason);
  const { pValue, interval } = result.value;
  const computed = id === 'prop2_lo' ? interval.low : id === 'prop2_hi' ? interval.high : pValue;
  expect(relativeError(computed, value)).toBeLessThan(1e-9);
});

test('equal rates, all successes and no successes give p = 1', () => {
  for (const [x, n] of [[5, 50], [50, 50], [0, 50]] as const) {
    const counts = { successes: x, trials: n };
    expect(testTwoProportions(counts, counts, { yates: true })).toMatchObject({ ok: true, value: { difference: 0, pValue: 1 } });
    expect(testFisherExact(counts, counts)).toEqual({ ok: true, value: expect.closeTo(1, 9) });
  }
});

test('the sample at fault is named', () => {
  const good = { successes: 1, trials: 2 };
  expect(testTwoProportions(good, { successes: 3, trials: 2 })).toEqual({ ok: false, reason: 'The second sample has more successes than trials.' });
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { biasFactor } from '@/lib/domain/calibration/bias-factor';

test('twice and half as much cancel', () => {
  const result = biasFactor([{ estimate: 10, actual: 20 }, { estimate: 10, actual: 5 }]);
  expect(result).toMatchObject({ ok: true, value: { factor: expect.closeTo(1, 12) } });
});

test('Student interval by hand: logs 0, ln 2, 2 ln 2 with t(0.95, 2) = 2.91998558035372', () => {
  const result = biasFactor([1, 2, 4].map((actual) => ({ estimate: 1, actual })));
  if (!result.ok) throw new Error(result.reason);
  expect(result.value.factor).toBeCloseTo(2, 12);
  expect(result.value.high).toBeCloseTo(2 * Math.exp((2.91998558035372 * Math.LN2) / Math.sqrt(3)), 9);
});

test('scaling all actual values scales factor and interval', () => {
  const value = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.record({ estimate: value, actual: value }), { minLength: 2 }), fc.integer({ min: 2, max: 9 }), (history, s) => {
      const one = biasFactor(history);
      const scaled = biasFactor(history.map(({ estimate, actual }) => ({ estimate, actual: s * actual })));
      if (!one.ok || !scaled.ok) throw new Error('refused');
      expect(scaled.value.low / one.value.low).toBeCloseTo(s, 9);
      expect(one.value.low).toBeLessThanOrEqual(one.value.factor);
      expect(one.value.high).toBeGreaterThanOrEqual(one.value.factor);
    }),
  );
});

test('what has no logarithm is refused in words', () => {
  expect(biasFactor([{ estimate: 1, actual: 1 }]).ok).toBe(false);
  expect(biasFactor([{ estimate: 0, actual: 1 }, { estimate: 1, actual: 1 }])).toEqual({ ok: false, reason: 'A bias factor needs estimates and actual values above 0.' });
});

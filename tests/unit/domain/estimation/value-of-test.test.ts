import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { valueOfNormalTest, valueOfPilot } from '@/lib/domain/estimation/value-of-test';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';

test('perfect information on a normal value is the integral of what would be lost', () => {
  for (const [mean, sd] of [[0, 1], [50, 100], [-30, 20]] as const) {
    let integral = 0;
    const steps = 100_000;
    for (let i = 0; i < steps; i++) {
      const value = mean + sd * standardNormalQuantile((i + 0.5) / steps);
      integral += Math.max(0, mean > 0 ? -value : value) / steps;
    }
    const result = valueOfNormalTest({ mean, standardDeviation: sd });
    if (!result.ok) throw new Error(result.reason);
    expect(Math.abs(result.value.perfect - integral)).toBeLessThan(1e-4 * sd);
  }
});

test('0 <= imperfect <= perfect, and better tests are worth more', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), share, share, (mean, standardDeviation, r, s) => {
      const of = (reliability: number) => {
        const result = valueOfNormalTest({ mean, standardDeviation, reliability });
        if (!result.ok) throw new Error(result.reason);
        return result.value;
      };
      const worse = of(Math.min(r, s));
      const better = of(Math.max(r, s));
      expect(worse.value).toBeGreaterThanOrEqual(0);
      expect(worse.value).toBeLessThanOrEqual(better.value + 1e-12);
      expect(better.value).toBeLessThanOrEqual(better.perfect + 1e-12);
    }),
  );
});

test('a pilot by hand: 40 % chance of 100, else a loss of 50, pilot right 9 times in 10', () => {
  // now: 40 - 30 = 10; says works: 36 - 3 = 33; says fails: 4 - 27 < 0; so 33 - 10
  const result = valueOfPilot({ probability: 0.4, gain: 100, loss: 50, sensitivity: 0.9, specificity: 0.9, cost: 5 });
  expect(result).toEqual({ ok: true, value: { perfect: 30, value: expect.closeTo(23, 9), cost: 5, net: expect.closeTo(18, 9) } });
});

test('a pilot that tosses a coin is worth nothing, and costs', () => {
  const result = valueOfPilot({ probability: 0.4, gain: 100, loss: 50, sensitivity: 0.5, specificity: 0.5, cost: 5 });
  expect(result).toMatchObject({ ok: true, value: { value: 0, net: -5 } });
});

test('pilots are never worth less than nothing nor more than certainty', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(share, amount, amount, share, share, (probability, gain, loss, sensitivity, specificity) => {
      const result = valueOfPilot({ probability, gain, loss, sensitivity, specificity });
      if (!result.ok) throw new Error(result.reason);
      expect(result.value.value).toBeGreaterThanOrEqual(0);
      expect(result.value.value).toBeLessThanOrEqual(result.value.perfect);
    }),
  );
});

test('bad input is refused in words', () => {
  expect(valueOfNormalTest({ mean: Number.NaN, standardDeviation: 1 }).ok).toBe(false);
  expect(valueOfNormalTest({ mean: 0, standardDeviation: -1 }).ok).toBe(false);
  expect(valueOfNormalTest({ mean: 0, standardDeviation: 1, reliability: 2 })).toEqual({ ok: false, reason: 'The reliability of a test must be between 0 and 1.' });
  expect(valueOfPilot({ probability: 2, gain: 1, loss: 1, sensitivity: 1, specificity: 1 }).ok).toBe(false);
  expect(valueOfPilot({ probability: 0.5, gain: -1, loss: 1, sensitivity: 1, specificity: 1 }).ok).toBe(false);
});

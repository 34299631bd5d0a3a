import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { detectableRate, powerForProportions, sampleSizeForProportions } from '@/lib/domain/experiment-design/proportion-power';
import { createRng } from '@/lib/domain/random/rng';
import { testTwoProportions } from '@/lib/domain/statistics/test-two-proportions';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('power_prop_n'))('power.prop.test at $args', ({ numbers, value }) => {
  const sizes = sampleSizeForProportions({ baseline: numbers.p1 as number, expected: numbers.p2 as number, power: numbers.power as number });
  if (!sizes.ok) throw new Error(sizes.reason);
  expect(relativeError(sizes.value.exact, value)).toBeLessThan(1e-9);
  expect(sizes.value.first).toBe(Math.ceil(value));
});

const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true });
const sides = fc.constantFrom(1 as const, 2 as const);

test('power at the sample size is the power asked for, and the detectable rate leads back', () => {
  fc.assert(
    fc.property(rate, rate, ratio, sides, (baseline, expected, allocation, side) => {
      fc.pre(Math.abs(baseline - expected) > 0.005);
      const design = { baseline, allocation, sides: side, power: 0.9 };
      const sizes = sampleSizeForProportions({ ...design, expected });
      if (!sizes.ok) throw new Error(sizes.reason);
      fc.pre(sizes.value.exact >= 2);
      const power = powerForProportions({ ...design, expected, first: sizes.value.exact });
      expect(power).toEqual({ ok: true, value: expect.closeTo(0.9, 10) });
      const found = detectableRate({ ...design, first: sizes.value.exact, direction: expected > baseline ? 'increase' : 'decrease' });
      expect(found).toMatchObject({ ok: true, value: { rate: expect.closeTo(expected, 9) } });
    }),
  );
});

test('exchanging successes and failures changes nothing', () => {
  fc.assert(
    fc.property(rate, rate, (baseline, expected) => {
      fc.pre(Math.abs(baseline - expected) > 0.001);
      const one = sampleSizeForProportions({ baseline, expected });
      const mirrored = sampleSizeForProportions({ baseline: 1 - baseline, expected: 1 - expected });
      if (!one.ok || !mirrored.ok) throw new Error('refused');
      expect(relativeError(one.value.exact, mirrored.value.exact)).toBeLessThan(1e-9);
    }),
  );
});

test('a simulated experiment of this size, groups 1 to 2, finds the effect as often as it should', () => {
  const sizes = sampleSizeForProportions({ baseline: 0.3, expected: 0.4, allocation: 2 });
  if (!sizes.ok) throw new Error(sizes.reason);
  const rng = createRng('power of proportions');
  const count = (trials: number, p: number) => Array.from({ length: trials }, () => rng()).filter((u) => u < p).length;
  let found = 0;
  for (let run = 0; run < 2000; run++) {
    const { first, second } = sizes.value;
    const result = testTwoProportions({ successes: count(first, 0.3), trials: first }, { successes: count(second, 0.4), trials: second });
    if (result.ok && result.value.pValue < 0.05) found++;
  }
  // Binomial standard error 0.9 %; the formula is an approximation.
  expect(found / 2000).toBeGreaterThan(0.77);
  expect(found / 2000).toBeLessThan(0.83);
});

test('bad input is refused in words', () => {
  expect(sampleSizeForProportions({ baseline: 0.1, expected: 0.1 })).toEqual({ ok: false, reason: 'The expected rate must differ from the baseline rate.' });
  expect(sampleSizeForProportions({ baseline: 0, expected: 0.1 }).ok).toBe(false);
  expect(sampleSizeForProportions({ baseline: 0.5, expected: 0.5 + 1e-9 }).ok).toBe(false);
  expect(sampleSizeForProportions({ baseline: 0.1, expected: 0.2, power: 0.01 }).ok).toBe(false);
  expect(powerForProportions({ baseline: 0.1, expected: 0.2, first: Number.NaN }).ok).toBe(false);
  expect(detectableRate({ baseline: 0.9, first: 3 })).toEqual({ ok: false, reason: 'Not even the greatest possible increase would be noticed with so few units.' });
  expect(detectableRate({ baseline: 0.1, first: 100, allocation: 0 }).ok).toBe(false);
});

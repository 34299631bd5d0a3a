import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { detectableDifference, powerForMeans, sampleSizeForMeans } from '@/lib/domain/experiment-design/mean-power';
import { createRng } from '@/lib/domain/random/rng';
import { createStandardNormal } from '@/lib/domain/random/standard-normal';
import { testWelch } from '@/lib/domain/statistics/test-means';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

// R's noncentral t (AS 243) is itself off by 3e-10 in power at the third row, which moves its n by 1.1e-9: refining our integration
// four times over changes power by 1e-15 only. So n is compared to 2e-9, and power at R's n to 1e-9.
test.each(readReferenceStats('power_t_n'))('power.t.test at $args', ({ numbers, value }) => {
  const effect = { difference: numbers.d as number, standardDeviation: 1 };
  const sizes = sampleSizeForMeans({ ...effect, power: numbers.power as number });
  const power = powerForMeans({ ...effect, first: value });
  if (!sizes.ok || !power.ok) throw new Error('refused');
  expect(relativeError(sizes.value.exact, value)).toBeLessThan(2e-9);
  expect(relativeError(power.value, numbers.power as number)).toBeLessThan(1e-9);
});

test('power at the sample size is the power asked for, the detectable difference leads back, units do not matter', () => {
  const effect = fc.double({ min: 0.05, max: 1.5, noNaN: true });
  const unit = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(effect, unit, fc.double({ min: 0.5, max: 3, noNaN: true }), fc.constantFrom(1 as const, 2 as const), (d, scale, allocation, sides) => {
      const design = { standardDeviation: scale, allocation, sides };
      const sizes = sampleSizeForMeans({ ...design, difference: -d * scale });
      const plain = sampleSizeForMeans({ difference: d, standardDeviation: 1, allocation, sides });
      if (!sizes.ok || !plain.ok) throw new Error('refused');
      expect(relativeError(sizes.value.exact, plain.value.exact)).toBeLessThan(1e-9);
      fc.pre(sizes.value.exact > Math.max(2, 2 / allocation));
      expect(powerForMeans({ ...design, difference: d * scale, first: sizes.value.exact })).toEqual({ ok: true, value: expect.closeTo(0.8, 8) });
      const found = detectableDifference({ ...design, first: sizes.value.exact });
      if (!found.ok) throw new Error(found.reason);
      expect(relativeError(found.value, d * scale)).toBeLessThan(1e-7);
    }),
    { numRuns: 40 },
  );
});

test('simulated t-tests find the effect as often as the formula says', () => {
  const sizes = sampleSizeForMeans({ difference: 0.8, standardDeviation: 1, power: 0.9 });
  if (!sizes.ok) throw new Error(sizes.reason);
  const normal = createStandardNormal(createRng('power of means'));
  const sample = (size: number, mean: number) => Array.from({ length: size }, () => mean + normal());
  let found = 0;
  for (let run = 0; run < 3000; run++) {
    const result = testWelch(sample(sizes.value.first, 0), sample(sizes.value.second, 0.8));
    if (result.ok && result.value.pValue < 0.05) found++;
  }
  expect(Math.abs(found / 3000 - 0.9)).toBeLessThan(0.02);
});

test('bad input is refused in words', () => {
  expect(sampleSizeForMeans({ difference: 0, standardDeviation: 1 }).ok).toBe(false);
  expect(sampleSizeForMeans({ difference: 1, standardDeviation: 0 })).toEqual({ ok: false, reason: 'The standard deviation must be above 0.' });
  expect(sampleSizeForMeans({ difference: 1e-9, standardDeviation: 1 }).ok).toBe(false);
  expect(powerForMeans({ difference: 1, standardDeviation: 1, first: 1 }).ok).toBe(false);
  expect(detectableDifference({ standardDeviation: Number.NaN, first: 10 }).ok).toBe(false);
});

import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { measureLiftOfMean, measureLiftOfRate } from '@/lib/domain/experiment-design/measure-lift';
import { createRng } from '@/lib/domain/random/rng';
import { createStandardNormal } from '@/lib/domain/random/standard-normal';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

test.each(readReferenceStats('prop2_hi'))('absolute lift as R at $args', ({ numbers, value }) => {
  const variant = { successes: numbers.x1 as number, trials: numbers.n1 as number };
  const control = { successes: numbers.x2 as number, trials: numbers.n2 as number };
  const lift = measureLiftOfRate(control, variant);
  if (!lift.ok) throw new Error(lift.reason);
  expect(relativeError(lift.value.absolute.high, value)).toBeLessThan(1e-9);
});

test('relative lift by hand: 150 of 1000 against 120 of 1000', () => {
  const lift = measureLiftOfRate({ successes: 120, trials: 1000 }, { successes: 150, trials: 1000 });
  if (!lift.ok || !lift.value.relative) throw new Error('refused');
  const half = 1.959963984540054 * Math.sqrt(1 / 150 - 1 / 1000 + 1 / 120 - 1 / 1000);
  expect(lift.value.relative.value).toBeCloseTo(0.25, 12);
  expect(lift.value.relative.low).toBeCloseTo(1.25 * Math.exp(-half) - 1, 12);
  expect(lift.value.relative.high).toBeCloseTo(1.25 * Math.exp(half) - 1, 12);
});

test('money per year is the lift times its worth less the cost; worth below 0 turns the ends round', () => {
  const control = { successes: 120, trials: 1000 };
  const variant = { successes: 150, trials: 1000 };
  const lift = measureLiftOfRate(control, variant, { worth: { unitsPerYear: 100_000, moneyPerUnit: 10, costPerYear: 5000 } });
  expect(lift).toMatchObject({ ok: true, value: { moneyPerYear: { value: expect.closeTo(25_000, 6) } } });
  const harm = measureLiftOfRate(control, variant, { worth: { unitsPerYear: 100_000, moneyPerUnit: -10 } });
  if (!harm.ok || !harm.value.moneyPerYear) throw new Error('refused');
  expect(harm.value.moneyPerYear.low).toBeLessThan(harm.value.moneyPerYear.value);
  expect(harm.value.moneyPerYear.high).toBeGreaterThan(harm.value.moneyPerYear.value);
});

test('nothing is ever NaN, and estimates lie inside their intervals', () => {
  const counts = fc.integer({ min: 1, max: 200 }).chain((trials) => fc.nat(trials).map((successes) => ({ successes, trials })));
  fc.assert(
    fc.property(counts, counts, (control, variant) => {
      const lift = measureLiftOfRate(control, variant);
      if (!lift.ok) throw new Error(lift.reason);
      for (const estimate of [lift.value.absolute, lift.value.relative]) {
        if (!estimate) continue;
        expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
      }
    }),
  );
});

test("Fieller's interval of a ratio of means covers at its level", () => {
  const normal = createStandardNormal(createRng('fieller'));
  const sample = (mean: number) => Array.from({ length: 60 }, () => mean + normal());
  let covered = 0;
  for (let run = 0; run < 2000; run++) {
    const lift = measureLiftOfMean(sample(2), sample(3), { level: 0.9 });
    if (lift.ok && lift.value.relative && lift.value.relative.low <= 0.5 && lift.value.relative.high >= 0.5) covered++;
  }
  expect(Math.abs(covered / 2000 - 0.9)).toBeLessThan(0.025);
});

test('a control at nought has no relative lift; bad worth is refused', () => {
  expect(measureLiftOfRate({ successes: 0, trials: 10 }, { successes: 1, trials: 10 })).toMatchObject({ ok: true, value: { relative: null } });
  expect(measureLiftOfMean([-1, 1, 0.5, -0.5], [1, 2, 3])).toMatchObject({ ok: true, value: { relative: null } });
  expect(measureLiftOfMean([1, 2], [2, 3], { worth: { unitsPerYear: Number.NaN, moneyPerUnit: 1 } }).ok).toBe(false);
});

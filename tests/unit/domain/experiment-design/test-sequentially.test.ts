import { expect, test } from 'vitest';
import { testSequentially, type Look } from '@/lib/domain/experiment-design/test-sequentially';
import { createRng, type Rng } from '@/lib/domain/random/rng';
import { testTwoProportions } from '@/lib/domain/statistics/test-two-proportions';

const ALPHA = 0.05;

/** Cumulative counts after every `step` units per group. */
function simulateLooks(rates: [number, number], step: number, looks: number, rng: Rng): Look[] {
  const control = { successes: 0, trials: 0 };
  const variant = { successes: 0, trials: 0 };
  return Array.from({ length: looks }, () => {
    for (let unit = 0; unit < step; unit++) {
      if (rng() < rates[0]) control.successes++;
      if (rng() < rates[1]) variant.successes++;
    }
    control.trials += step;
    variant.trials += step;
    return { control: { ...control }, variant: { ...variant } };
  });
}

function decide(looks: Look[], effectScale = 0.02) {
  const result = testSequentially(looks, { alpha: ALPHA, effectScale });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([
  { rate: 0.5, step: 25, effectScale: 0.05 },
  { rate: 0.1, step: 25, effectScale: 0.02 },
  { rate: 0.02, step: 50, effectScale: 0.02 },
])('no effect at rate $rate: 200 looks reject at most in alpha of the runs, a fixed test at every look far more often', ({ rate, step, effectScale }) => {
  const runs = 600;
  const rng = createRng(`peeking ${rate}`);
  let rejected = 0;
  let naive = 0;
  for (let run = 0; run < runs; run++) {
    const looks = simulateLooks([rate, rate], step, 200, rng);
    if (decide(looks, effectScale).at(-1)?.decision !== 'go on') rejected++;
    if (looks.some(({ control, variant }) => {
      const fixed = testTwoProportions(control, variant);
      return fixed.ok && fixed.value.pValue < ALPHA;
    })) naive++;
  }
  // Two binomial standard errors above alpha.
  expect(rejected / runs).toBeLessThan(ALPHA + 2 * Math.sqrt((ALPHA * (1 - ALPHA)) / runs));
  expect(naive / runs).toBeGreaterThan(0.2);
});

test('an effect is found, on the right side, and its interval covers at all looks together', () => {
  const rng = createRng('sequential effect');
  let found = 0;
  let covered = 0;
  for (let run = 0; run < 200; run++) {
    const looks = decide(simulateLooks([0.1, 0.14], 50, 100, rng), 0.04);
    if (looks.at(-1)?.decision === 'variant better') found++;
    if (looks.every(({ interval }) => interval.low <= 0.04 && interval.high >= 0.04)) covered++;
  }
  expect(found / 200).toBeGreaterThan(0.95);
  expect(covered / 200).toBeGreaterThan(0.93);
});

test('the p-value never rises, and the first decision stands', () => {
  const looks = decide(simulateLooks([0.3, 0.4], 40, 60, createRng('stands')), 0.05);
  for (let i = 1; i < looks.length; i++) expect(looks[i]?.pValue).toBeLessThanOrEqual(looks[i - 1]?.pValue ?? 1);
  const first = looks.findIndex(({ decision }) => decision !== 'go on');
  expect(looks.slice(first).every(({ decision }) => decision === looks[first]?.decision)).toBe(true);
});

test('too few successes: nothing is concluded', () => {
  const [look] = decide([{ control: { successes: 0, trials: 30 }, variant: { successes: 15, trials: 30 } }]);
  expect(look).toMatchObject({ pValue: 1, decision: 'go on', interval: { low: -1, high: 1 } });
});

test('counts that shrink are refused in words', () => {
  const counts = (trials: number) => ({ control: { successes: 1, trials }, variant: { successes: 1, trials } });
  expect(testSequentially([counts(10), counts(5)])).toEqual({ ok: false, reason: 'Counts must be cumulative: at look 2 there are fewer than before.' });
  expect(testSequentially([counts(10)], { alpha: 0 }).ok).toBe(false);
  expect(testSequentially([])).toEqual({ ok: true, value: [] });
});

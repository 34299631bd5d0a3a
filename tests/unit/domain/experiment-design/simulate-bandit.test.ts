import { expect, test } from 'vitest';
import { simulateBandit } from '@/lib/domain/experiment-design/simulate-bandit';
import { createRng } from '@/lib/domain/random/rng';

test('the better arm gets most units, and less is lost than by an equal split', () => {
  const run = simulateBandit({ rates: [0.1, 0.2, 0.12], horizon: 5000 }, createRng('bandit'));
  if (!run.ok) throw new Error(run.reason);
  expect(run.value.pulls.reduce((sum, count) => sum + count, 0)).toBe(5000);
  expect(run.value.pulls[1]).toBeGreaterThan(4000);
  expect(run.value.regret).toBeLessThan(run.value.regretOfEqualSplit / 2);
  expect(run.value.regretOfEqualSplit).toBeCloseTo((5000 / 3) * 0.18, 9);
});

test('same seed, same run; equal arms lose nothing', () => {
  const run = () => simulateBandit({ rates: [0.3, 0.3], horizon: 300 }, createRng('equal'));
  expect(run()).toEqual(run());
  expect(run()).toMatchObject({ value: { regret: 0, regretOfEqualSplit: 0 } });
});

test('bad input is refused in words', () => {
  const rng = createRng('bad');
  expect(simulateBandit({ rates: [0.1], horizon: 10 }, rng)).toEqual({ ok: false, reason: 'A bandit needs at least two arms.' });
  expect(simulateBandit({ rates: [0.1, 2], horizon: 10 }, rng).ok).toBe(false);
  expect(simulateBandit({ rates: [0.1, 0.2], horizon: 1e9 }, rng).ok).toBe(false);
});

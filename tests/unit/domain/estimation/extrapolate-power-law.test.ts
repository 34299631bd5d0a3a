import { expect, test } from 'vitest';
import { extrapolatePowerLaw } from '@/lib/domain/estimation/extrapolate-power-law';

test('with one run the effort is the quantiles of the exponent', () => {
  const { effort, exponent } = extrapolatePowerLaw([{ size: 1, effort: 7 }], Math.E);
  for (const key of ['p10', 'p50', 'p90'] as const) expect(effort[key]).toBeCloseTo(7 * Math.exp(exponent[key]), 9);
});

test('many runs on one law: their exponent, and little doubt', () => {
  const runs = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((size) => ({ size, effort: 3 * size ** 1.4 }));
  const { effort, exponent } = extrapolatePowerLaw(runs, 1024);
  expect(exponent.p50).toBeCloseTo(1.4, 2);
  expect(exponent.p90 - exponent.p10).toBeLessThan(0.1);
  expect(effort.p50 / (3 * 1024 ** 1.4)).toBeCloseTo(1, 1);
});

test('scatter widens the answer', () => {
  const runs = (noise: number) => [1, 4, 16, 64].map((size, i) => ({ size, effort: 3 * size ** 1.4 * Math.exp(i % 2 ? noise : -noise) }));
  const width = (noise: number) => {
    const { p10, p90 } = extrapolatePowerLaw(runs(noise), 256).effort;
    return p90 / p10;
  };
  expect(width(0.5)).toBeGreaterThan(2 * width(0));
});

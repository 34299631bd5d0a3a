import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { fitNonlinearLeastSquares } from '@/lib/domain/statistics/fit-nonlinear-least-squares';
import { NIST_MODELS } from '@/tests/support/reference/nist-models';
import { readNistProblems, type NistProblem } from '@/tests/support/reference/read-nist';
import { relativeError } from '@/tests/support/reference/read-reference-stats';

function worstError({ name, y, x, certified }: NistProblem, starts: number[][]): number {
  const model = NIST_MODELS[name];
  if (!model) throw new Error(`no model for ${name}`);
  const fit = fitNonlinearLeastSquares({ starts, residuals: (b) => y.map((value, i) => value - model(b, x[i] ?? [])) });
  if (!fit.ok) throw new Error(fit.reason);
  return Math.max(...fit.value.parameters.map((value, i) => relativeError(value, certified[i] as number)));
}

/**
 * NIST certifies eleven digits, which by rounding alone is 5e-11. These two are the worst conditioned but for Lanczos1 and 2, whose residuals are next to
 * nought: the last bit of a residual moves a parameter more than ten times as far as elsewhere, and differences don't give derivatives to the tenth digit.
 */
const HARDEST = ['Bennett5', 'Lanczos3'];

test.each(readNistProblems())('NIST StRD $name: the certified parameters from its second start, and from both', (problem) => {
  const tolerance = HARDEST.includes(problem.name) ? 2e-9 : 2e-10;
  expect(worstError(problem, [problem.starts[1]])).toBeLessThan(tolerance);
  expect(worstError(problem, problem.starts)).toBeLessThan(tolerance);
});

const decay = (b: readonly number[], x: number) => (b[0] as number) * Math.exp(-(b[1] as number) * x);
const xs = [0, 1, 2, 3, 5, 8];

test('bounds hold, and the best point inside them is found', () => {
  const y = xs.map((x) => decay([10, 0.5], x));
  const fit = fitNonlinearLeastSquares({ starts: [[1, 0.1]], bounds: [[0, 8], [0, 5]], residuals: (b) => xs.map((x, i) => (y[i] as number) - decay(b, x)) });
  if (!fit.ok) throw new Error(fit.reason);
  expect(fit.value.parameters[0]).toBe(8);
  // The best rate given 8, by a fine grid.
  const rates = Array.from({ length: 100_001 }, (_, i) => i / 100_000);
  const loss = (rate: number) => xs.reduce((sum, x, i) => sum + ((y[i] as number) - decay([8, rate], x)) ** 2, 0);
  const best = rates.reduce((least, rate) => (loss(rate) < loss(least) ? rate : least), 0);
  expect(fit.value.parameters[1]).toBeCloseTo(best, 4);
});

test('exact data are recovered in any unit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 50, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }), fc.constantFrom(1e-6, 1, 1e6), (size, rate, unit) => {
      const y = xs.map((x) => decay([size * unit, rate], x));
      const fit = fitNonlinearLeastSquares({ starts: [[unit, 0.3]], residuals: (b) => xs.map((x, i) => ((y[i] as number) - decay(b, x)) / unit) });
      if (!fit.ok) throw new Error(fit.reason);
      expect(relativeError(fit.value.parameters[0] as number, size * unit)).toBeLessThan(1e-9);
      expect(relativeError(fit.value.parameters[1] as number, rate)).toBeLessThan(1e-9);
    }),
  );
});

test('hundreds of thousands of points are fitted like six', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => (8 * i) / 200_000);
  const y = many.map((x) => decay([10, 0.5], x));
  const fit = fitNonlinearLeastSquares({ starts: [[9.9, 0.49]], steps: 5, residuals: (b) => many.map((x, i) => (y[i] as number) - decay(b, x)) });
  if (!fit.ok) throw new Error(fit.reason);
  expect(relativeError(fit.value.parameters[0] as number, 10)).toBeLessThan(1e-9);
}, 60_000);

test('what can not be fitted is refused in words', () => {
  expect(fitNonlinearLeastSquares({ starts: [], residuals: () => [] }).ok).toBe(false);
  expect(fitNonlinearLeastSquares({ starts: [[1, 2]], residuals: () => [1] })).toEqual({ ok: false, reason: 'A fit needs at least as many points as parameters.' });
  expect(fitNonlinearLeastSquares({ starts: [[1]], residuals: () => [Number.NaN] })).toEqual({ ok: false, reason: 'The model has no finite value at any start.' });
  expect(fitNonlinearLeastSquares({ starts: [[1]], bounds: [[2, 1]], residuals: () => [1] }).ok).toBe(false);
  expect(fitNonlinearLeastSquares({ starts: [[1], [1, 2]], residuals: () => [1] }).ok).toBe(false);
});

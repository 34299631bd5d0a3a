import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { solveLeastSquares } from '@/lib/domain/statistics/solve-least-squares';

const columns = (...lists: number[][]) => lists.map((list) => Float64Array.from(list));

test('a straight line through three points, by hand', () => {
  // y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, intercept 5/6
  const solution = solveLeastSquares(columns([1, 1, 1], [0, 1, 2]), Float64Array.from([1, 2, 4]));
  expect(Array.from(solution ?? [])).toEqual([expect.closeTo(5 / 6, 12), expect.closeTo(1.5, 12)]);
});

test('the residual is orthogonal to every column', () => {
  const number = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 4, maxLength: 12 }), (rows) => {
      const a = [0, 1, 2].map((k) => rows.map((row) => row[k] as number));
      const b = rows.map((row) => row[3]);
      const x = solveLeastSquares(columns(...a), Float64Array.from(b));
      fc.pre(x !== null && x.every((value) => Math.abs(value) < 1e6));
      const residual = b.map((value, i) => value - a.reduce((sum, column, k) => sum + (column[i] as number) * (x?.[k] ?? 0), 0));
      for (const column of a) expect(Math.abs(column.reduce((sum, value, i) => sum + value * (residual[i] as number), 0))).toBeLessThan(1e-4);
    }),
  );
});

test('no column, no answer', () => {
  expect(solveLeastSquares(columns([0, 0]), Float64Array.from([1, 2]))).toBeNull();
});

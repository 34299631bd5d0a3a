import { expect, test } from 'vitest';
import { polishLeastSquares } from '@/lib/domain/statistics/polish-least-squares';

const xs = [0, 1, 2, 3, 5, 8];
/** 10·e^(−x/2) with an error at each point. */
const ys = [10.2, 5.9, 3.8, 2.1, 0.9, 0.1];
const residuals = (b: readonly number[]): number[] => xs.map((x, i) => (ys[i] as number) - (b[0] as number) * Math.exp(-(b[1] as number) * x));

/** What is nought at the least: the residuals' products with the derivatives, as cosines. */
function gradient(b: readonly number[]): number[] {
  const shape = xs.map((x) => Math.exp(-(b[1] as number) * x));
  const columns = [shape, shape.map((value, i) => -(b[0] as number) * (xs[i] as number) * value)];
  const left = residuals(b);
  return columns.map((column) => Math.abs(column.reduce((sum, value, i) => sum + value * (left[i] as number), 0)) / (Math.hypot(...column) * Math.hypot(...left)));
}

test('from a fit that is good to four digits it finds where the gradient is nought', () => {
  const polished = polishLeastSquares({ residuals }, [10.19, 0.509]);
  for (const cosine of gradient(polished)) expect(cosine).toBeLessThan(1e-10);
});

test('a parameter on its bound stays, and the other is the best beside it', () => {
  const polished = polishLeastSquares({ residuals, bounds: [[0, 9], [0, 5]] }, [9, 0.44]);
  expect(polished[0]).toBe(9);
  expect(gradient(polished)[1]).toBeLessThan(1e-10);
});

test('what would lead outside or can not be told is left as it is', () => {
  expect(polishLeastSquares({ residuals, bounds: [[0, 9.5], [0, 5]] }, [9.4, 0.44])).toEqual([9.4, 0.44]);
  expect(polishLeastSquares({ residuals: () => [1, 1] }, [3])).toEqual([3]);
  expect(polishLeastSquares({ residuals: ([b = 0]) => [b === 3 ? 1 : Number.NaN, 1] }, [3])).toEqual([3]);
});

import { expect, test } from 'vitest';
import { fitLearningCurve, type ErrorPoint } from '@/lib/domain/estimation/fit-learning-curve';
import type { AccuracyParameters } from '@/lib/domain/estimation/parameters/types';

const prior = { median: 0.5, logSpread: 0.8 };
const parameters: AccuracyParameters = { version: 'test', exponent: prior, floorLean: 4, noise: { typical: 0.12, points: 3 }, worthPerDoubling: 0.3, recency: 1 };
const points = [50, 100, 400, 1600, 6400].map((examples) => ({ examples, error: 0.05 + 3 * examples ** -0.6 }));

/** The best scale and its weighted squares by trying many, independent of the closed form. */
function bestScaleByGrid(list: readonly ErrorPoint[], floor: number, exponent: number): number {
  const most = Math.max(...list.map(({ examples }) => examples));
  const loss = (scale: number) => list.reduce((sum, { examples, error }) => sum + (examples / most) * ((error - floor - scale * examples ** -exponent) / error) ** 2, 0);
  let best = 0;
  for (let scale = 0; scale < 20; scale += 0.001) if (loss(scale) < loss(best)) best = scale;
  return best;
}

test('the middle scale of every pair of floor and exponent is the least-squares one', () => {
  const curves = fitLearningCurve(points, prior, parameters);
  for (const index of [2502, 3777, 4452]) {
    const curve = curves[index];
    if (!curve) throw new Error('no such curve');
    const pair = curves.filter(({ floor, exponent }) => floor === curve.floor && exponent === curve.exponent);
    const middle = pair[Math.floor(pair.length / 2)]?.scale ?? 0;
    const best = bestScaleByGrid(points, curve.floor, curve.exponent);
    if (pair.length === 5 && best < 19) expect(Math.abs(middle - best)).toBeLessThan(0.002);
  }
});

test('the heaviest curve is close to the points, and no curve leaves the possible', () => {
  const curves = fitLearningCurve(points, prior, parameters);
  const heaviest = curves.reduce((top, curve) => (curve.weight > top.weight ? curve : top));
  for (const { examples, error } of points.slice(1)) {
    const centre = curves.filter(({ floor, exponent }) => floor === heaviest.floor && exponent === heaviest.exponent)[2]?.scale ?? 0;
    expect(Math.abs((heaviest.floor + centre * examples ** -heaviest.exponent) / error - 1)).toBeLessThan(0.05);
  }
  expect(curves.every(({ floor, scale, exponent, weight }) => floor >= 0 && floor < 0.1 && scale > 0 && exponent > 0 && weight > 0)).toBe(true);
});

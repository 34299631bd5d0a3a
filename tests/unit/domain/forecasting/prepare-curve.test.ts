import { expect, test } from 'vitest';
import { estimateNoise, prepareCurve } from '@/lib/domain/forecasting/prepare-curve';

test('a curve that rises to better values is turned so that progress falls from 1 to 0', () => {
  const curve = prepareCurve([{ x: 20, y: 70 }, { x: 10, y: 50 }, { x: 40, y: 90 }], 'increase', [0, 100]);
  expect([...curve.t]).toEqual([0.25, 0.5, 1]);
  expect([...curve.v]).toEqual([1, 0.5, 0]);
  expect([curve.floor, curve.ceiling]).toEqual([-0.25, 2.25]);
  expect(curve.fromV(curve.toV(63))).toBeCloseTo(63, 12);
  expect(curve.xOfT(curve.toT(17))).toBeCloseTo(17, 12);
});

test('equal values and effort 0 still have a scale', () => {
  const curve = prepareCurve([{ x: 0, y: 5 }, { x: 8, y: 5 }], 'decrease', undefined);
  expect(curve.yUnit).toBeGreaterThan(0);
  expect([...curve.t].every((t) => t > 0)).toBe(true);
});

test('a straight line in ln t has no noise, an alternating one has', () => {
  const t = Float64Array.from([1, 2, 4, 8, 16]);
  expect(estimateNoise(t, t.map(Math.log))).toBeCloseTo(0, 12);
  expect(estimateNoise(t, Float64Array.from([0, 1, 0, 1, 0]))).toBeGreaterThan(0.5);
});

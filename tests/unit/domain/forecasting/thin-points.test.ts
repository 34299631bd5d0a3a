import { expect, test } from 'vitest';
import { MOST_POINTS, thinPoints } from '@/lib/domain/forecasting/thin-points';

test('sorts, and joins repeated efforts by their median', () => {
  const { x, y, weight } = thinPoints([{ x: 3, y: 1 }, { x: 1, y: 9 }, { x: 3, y: 2 }, { x: 3, y: 30 }]);
  expect([...x]).toEqual([1, 3]);
  expect([...y]).toEqual([9, 2]);
  expect([...weight]).toEqual([1, 3]);
});

test('many points become few, in order, with beginning and end kept apart', () => {
  const { x } = thinPoints(Array.from({ length: 5000 }, (_, i) => ({ x: i + 1, y: i })));
  expect(x.length).toBeLessThanOrEqual(MOST_POINTS);
  expect([...x]).toEqual([...x].sort((a, b) => a - b));
  expect(x[0]).toBeLessThan(50);
  expect(x[x.length - 1]).toBeGreaterThan(4900);
});

test('a precise point weighs more than an imprecise one', () => {
  const { weight } = thinPoints([{ x: 1, y: 0, yError: 0.1 }, { x: 2, y: 0, yError: 1 }, { x: 3, y: 0 }]);
  expect(weight[0]).toBeGreaterThan(weight[1] as number);
});

import { expect, test } from 'vitest';
import { tameSpikes } from '@/lib/domain/forecasting/tame-spikes';

test('a single wild value is pulled back, its neighbours stay', () => {
  const values = Float64Array.from([1, 0.9, 0.82, 0.75, 50, 0.64, 0.6, 0.57]);
  const tamed = tameSpikes(values);
  expect(tamed[4]).toBeLessThan(2);
  expect([...tamed].filter((_, i) => i !== 4)).toEqual([...values].filter((_, i) => i !== 4));
});

test('a steep start and a step are no spikes', () => {
  for (const values of [[11, 5.6, 4.6, 4.2, 4, 3.9], [1, 1.1, 0.9, 5, 5.1, 4.9]]) expect([...tameSpikes(Float64Array.from(values))]).toEqual(values);
});

import { expect, test } from 'vitest';
import { trackBestSoFar } from '@/lib/domain/forecasting/track-best-so-far';

test('failed experiments change nothing; order of effort counts, not order of entry', () => {
  const points = [{ x: 3, y: 0.2 }, { x: 1, y: 0.5 }, { x: 2, y: 0.7 }];
  expect(trackBestSoFar(points, 'increase').map((p) => p.y)).toEqual([0.5, 0.7, 0.7]);
  expect(trackBestSoFar(points, 'decrease').map((p) => p.y)).toEqual([0.5, 0.5, 0.2]);
});

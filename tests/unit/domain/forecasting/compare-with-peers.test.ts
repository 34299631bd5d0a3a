import { expect, test } from 'vitest';
import { compareWithPeers } from '@/lib/domain/forecasting/compare-with-peers';
import { prepareCurve } from '@/lib/domain/forecasting/prepare-curve';

const course = (pace: number, count = 30): { x: number; y: number }[] =>
  Array.from({ length: count }, (_, i) => ({ x: (i + 1) * pace, y: 1 - 0.9 ** (i + 1) }));
const own = prepareCurve(course(1, 10), 'increase', [0, 1]);

test('no peers, or peers that say nothing, give no comparison', () => {
  expect(compareWithPeers(own, [])).toBeNull();
  expect(compareWithPeers(own, [{ points: [{ x: 1, y: 1 }, { x: 2, y: 2 }] }, { points: [1, 2, 3].map((x) => ({ x, y: 5 })) }])).toBeNull();
});

test('peers of any pace tell the same time to a level', () => {
  const comparison = compareWithPeers(own, [0.2, 1, 7].map((pace) => ({ points: course(pace) })));
  const { middle, never } = comparison?.timeTo(own.toV(1 - 0.9 ** 20)) ?? { middle: Number.NaN, never: Number.NaN };
  expect(Math.exp(middle)).toBeCloseTo(2, 1);
  expect(never).toBe(0);
  expect(comparison?.effectiveCount).toBeLessThanOrEqual(3);
});

test('a level far beyond all peers is never reached by comparison', () => {
  const comparison = compareWithPeers(own, [1, 2, 3].map((pace) => ({ points: course(pace, 12) })));
  expect(comparison?.timeTo(own.toV(0.999))).toMatchObject({ middle: Number.POSITIVE_INFINITY, never: 1 });
});

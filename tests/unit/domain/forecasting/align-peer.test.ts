import { expect, test } from 'vitest';
import { alignPeer, timeOfLevel, valueAt } from '@/lib/domain/forecasting/align-peer';

const course = (time: number): number => Math.exp(-time);
const t = Float64Array.from({ length: 50 }, (_, i) => (i + 1) / 10);
const v = t.map(course);
const peer = { t, v, best: v, range: 1 };

test('a curve that runs at a third of the speed has pace 3', () => {
  const own = Float64Array.from([0.3, 0.6, 0.9, 1.2, 3]);
  const { pace, misfit } = alignPeer({ t: own, v: own.map((time) => course(time / 3)) }, peer);
  expect(pace).toBeCloseTo(3, 1);
  expect(misfit).toBeLessThan(0.01);
});

test('levels and values are read off by straight lines', () => {
  const steps = { t: Float64Array.from([1, 2, 4]), v: Float64Array.from([10, 6, 2]), best: Float64Array.from([10, 6, 2]), range: 8 };
  expect(timeOfLevel(steps, 4)).toBe(3);
  expect(timeOfLevel(steps, 1)).toBe(Number.POSITIVE_INFINITY);
  expect([valueAt(steps, 0), valueAt(steps, 1.5), valueAt(steps, 9)]).toEqual([10, 8, 2]);
});

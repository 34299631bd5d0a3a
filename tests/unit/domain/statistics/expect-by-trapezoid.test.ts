import { expect, test } from 'vitest';
import { expectByTrapezoid } from '@/lib/domain/statistics/expect-by-trapezoid';

const normal = { logDensity: (t: number) => (-((t - 2) ** 2)) / 18, mode: 2, scale: 3 };

test('moments of a normal distribution', () => {
  expect(expectByTrapezoid(normal, (t) => t)).toBeCloseTo(2, 12);
  expect(expectByTrapezoid(normal, (t) => (t - 2) ** 2)).toBeCloseTo(9, 12);
  expect(expectByTrapezoid(normal, Math.cos)).toBeCloseTo(Math.cos(2) * Math.exp(-9 / 2), 12);
});

test('a mode that is guessed wrong costs little', () => {
  expect(expectByTrapezoid({ ...normal, mode: 3 }, (t) => t)).toBeCloseTo(2, 10);
});

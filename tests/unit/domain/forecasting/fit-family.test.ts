import { describe, expect, test } from 'vitest';
import type { Family } from '@/lib/domain/forecasting/families/family';
import { log2 } from '@/lib/domain/forecasting/families/log2';
import { mmf4 } from '@/lib/domain/forecasting/families/mmf4';
import { pow2 } from '@/lib/domain/forecasting/families/pow2';
import { pow3 } from '@/lib/domain/forecasting/families/pow3';
import { pow4 } from '@/lib/domain/forecasting/families/pow4';
import { evaluateFit, fitFamily } from '@/lib/domain/forecasting/fit-family';

const t = Float64Array.from({ length: 12 }, (_, i) => 2 ** (i - 11));
const weight = new Float64Array(12).fill(1);

/** Each family's formula as a textbook writes it, apart from the code. */
const courses: [Family, (t: number) => number, number][] = [
  [pow3, (x) => 0.2 + 0.3 * x ** -0.4, 0.2],
  [pow4, (x) => 0.1 + 0.2 * (x + 0.05) ** -0.7, 0.1],
  [mmf4, (x) => 0.15 + 0.7 / (1 + (x / 0.1) ** 1.5), 0.15],
  [pow2, (x) => 0.25 * x ** -0.3, 0],
];

describe.each(courses)('$name', (family, course, asymptote) => {
  test('finds its own course again', () => {
    const fit = fitFamily(family, { t, v: t.map(course), weight, floor: 0, ceiling: Number.POSITIVE_INFINITY });
    expect(fit.residual).toBeLessThan(0.004);
    expect(fit.asymptote).toBeCloseTo(asymptote, 1);
    expect(evaluateFit(fit, 1, 0, 100)).toBeCloseTo(course(1), 2);
  });
});

test('log2 is a straight line in ln t: ordinary least squares', () => {
  const fit = fitFamily(log2, { t, v: t.map((x) => 2 - 3 * Math.log(x)), weight, floor: Number.NEGATIVE_INFINITY, ceiling: Number.POSITIVE_INFINITY });
  expect(fit.asymptote).toBeCloseTo(2, 9);
  expect(fit.gain).toBeCloseTo(3, 9);
});

test('a curve that gets worse is fitted by its weighted mean, never by a negative gain', () => {
  const v = t.map((x) => 1 + x);
  const fit = fitFamily(pow3, { t, v, weight, floor: 0, ceiling: 10 });
  expect(fit.gain).toBe(0);
  expect(fit.asymptote).toBeCloseTo(v.reduce((a, b) => a + b, 0) / v.length, 12);
});

test('the asymptote respects the floor', () => {
  const fit = fitFamily(pow3, { t, v: t.map((x) => -Math.log(x)), weight, floor: -0.1, ceiling: 100 });
  expect(fit.asymptote).toBeGreaterThanOrEqual(-0.1);
});

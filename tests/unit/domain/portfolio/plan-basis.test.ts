import { expect, test } from 'vitest';
import { formatPlanValue, planBasis } from '@/lib/domain/portfolio/plan-basis';

const value = { p10: 15_000, p50: 19_400, p90: 23_000 };

test('a plan is counted in money where any project is, else in points', () => {
  expect(planBasis([])).toBe('points');
  expect(planBasis([{ basis: 'points' }])).toBe('points');
  expect(planBasis([{ basis: 'points' }, { basis: 'money' }])).toBe('money');
});

test('points are never said as money', () => {
  expect(formatPlanValue(value, 'money', '€')).toEqual({ middle: '€19k', range: '15k–23k' });
  expect(formatPlanValue({ p10: 15, p50: 19.4, p90: 23 }, 'points', '€')).toEqual({ middle: '19 points', range: '15–23' });
});

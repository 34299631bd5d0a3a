import { describe, expect, it } from 'vitest';
import { dropUndefined } from '@/lib/domain/shared/drop-undefined';
import { sumByFamily, toFamily } from '@/lib/domain/time/activity-families';
import { compareWithEstimates, FEWEST_TASKS } from '@/lib/domain/time/compare-with-estimates';
import { nameKey } from '@/lib/domain/time/name-key';
import { nameDay, nameWeekday } from '@/lib/domain/time/name-weekday';

describe('families', () => {
  it('sum up in their order, with what is none of them as running', () => {
    expect(sumByFamily([{ family: 4, seconds: 10 }, { family: 1, seconds: 5 }, { family: 4, seconds: 1 }, { family: 9, seconds: 2 }])).toEqual([5, 0, 0, 11, 2, 0]);
    expect(toFamily(6)).toBe(6);
  });
});

describe('estimates against hours', () => {
  const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ kind: 'labeling', estimate: 10, actual: 10 + index }));

  it('say nothing of few tasks', () => {
    expect(compareWithEstimates(tasks(FEWEST_TASKS - 1))).toEqual([{ kind: 'labeling', tasks: FEWEST_TASKS - 1, ratio: null }]);
  });

  it('are the quantiles of actual over estimate, without tasks that say nothing', () => {
    const [record] = compareWithEstimates([...tasks(11), { kind: 'labeling', estimate: 0, actual: 5 }]);
    expect(record?.tasks).toBe(11);
    // Ratios 1.0, 1.1 … 2.0: the quantiles of equal steps are the steps themselves.
    const expected = { p10: 1.1, p25: 1.25, p50: 1.5, p75: 1.75, p90: 1.9 };
    for (const [name, value] of Object.entries(expected)) expect(record?.ratio?.[name as keyof typeof expected]).toBeCloseTo(value, 12);
  });
});

describe('days', () => {
  it('are named with their weekday', () => {
    expect(nameDay('2026-11-20')).toBe('Fri 20 Nov');
    expect([nameWeekday('2026-11-16'), nameWeekday('2026-11-22')]).toEqual(['Mon', 'Sun']);
  });
});

describe('keys', () => {
  it('come from names and are free', () => {
    expect(nameKey('Data cleaning', new Set())).toBe('dataCleaning');
    expect(nameKey('Data cleaning', new Set(['dataCleaning', 'dataCleaning2']))).toBe('dataCleaning3');
    expect(nameKey('Überprüfung', new Set())).toBe('uberprufung');
    expect(nameKey('!?', new Set())).toBe('activity');
  });
});

describe('fields without a value', () => {
  it('are dropped, and null is one', () => expect(dropUndefined({ a: 1, b: undefined, c: null })).toEqual({ a: 1, c: null }));
});

import { describe, expect, it } from 'vitest';
import { compareMethods } from '@/lib/domain/scoring/methods/compare-methods';

const settings = { moneyPerPersonWeek: 2000, years: 2, rate: 0.25 };

describe('compareMethods', () => {
  it('scores one project by each method, by hand', () => {
    const scores = compareMethods(
      { impactMoney: 100_000, impactPoints: 5, costPoints: 4, success: 0.5, personWeeks: 26, spending: 8000, reach: 1000, timeCriticality: 3, riskReduction: 5 },
      settings,
    );
    const value = (name: keyof typeof scores): number => (scores[name].kind === 'number' ? scores[name].value : Number.NaN);
    expect(value('rice')).toBeCloseTo((1000 * 1.5 * 0.5) / 6, 9);
    expect(value('ice')).toBe(5 * 5 * 6);
    expect(value('wsjf')).toBe(13 / 26);
    expect(value('valueEffort')).toBeCloseTo(100_000 / 26, 9);
    expect(value('npv')).toBeCloseTo(-60_000 + 50_000 / 1.25 + 50_000 / 1.5625, 9);
  });

  it('names what each method misses', () => {
    const scores = compareMethods({ impactPoints: 5, success: 0.5, personWeeks: 0 }, settings);
    expect(Object.values(scores)).toEqual([
      { kind: 'undefined', reason: 'reach is missing' },
      { kind: 'undefined', reason: 'ease is missing' },
      { kind: 'undefined', reason: 'time criticality is missing' },
      { kind: 'undefined', reason: 'effort is 0' },
      { kind: 'undefined', reason: 'value per year is missing' },
    ]);
  });
});

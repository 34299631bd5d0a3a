import { describe, expect, it } from 'vitest';
import { scoreIce } from '@/lib/domain/scoring/methods/ice';
import { scoreNpv } from '@/lib/domain/scoring/methods/npv';
import { RICE_IMPACT, scoreRice } from '@/lib/domain/scoring/methods/rice';
import { scoreValueEffort } from '@/lib/domain/scoring/methods/value-effort';
import { normaliseColumn, scoreWeighted } from '@/lib/domain/scoring/methods/weighted-score';
import { scoreWsjf } from '@/lib/domain/scoring/methods/wsjf';
import type { MethodValue } from '@/lib/domain/scoring/methods/method-value';

const read = (result: MethodValue): number | string => (result.kind === 'number' ? result.value : result.reason);

describe('RICE', () => {
  // Eververse: round(confidence/100 · reach · {1: 0.25, 2: 0.5, 3: 1, 4: 2, 5: 3}[impact] / effort).
  it.each([
    [500, 3, 80, 2, 200],
    [1000, 5, 50, 3, 500],
    [130, 1, 100, 4, 8],
  ])('equals the published formula before rounding: %d %d %d %d', (reach, level, confidence, effort, expected) => {
    const score = scoreRice({ reach, impact: RICE_IMPACT[level - 1], confidence: confidence / 100, effort });
    expect(Math.round(Number(read(score)))).toBe(expected);
  });

  it('does not round: two projects that differ by 0.3 do not tie', () => {
    const [a, b] = [1.1, 0.8].map((reach) => Number(read(scoreRice({ reach, impact: 1, confidence: 1, effort: 1 }))));
    expect((a ?? 0) - (b ?? 0)).toBeCloseTo(0.3, 12);
  });

  it('is undefined without effort or at none', () => {
    expect(read(scoreRice({ reach: 1, impact: 1, confidence: 1, effort: 0 }))).toBe('effort is 0');
    expect(read(scoreRice({ reach: 1, impact: 1, confidence: 1 }))).toBe('effort is missing');
    expect(read(scoreRice({ reach: Number.NaN, impact: 1, confidence: 1, effort: 1 }))).toBe('reach is missing');
  });
});

describe('the other methods', () => {
  it('ICE', () => expect(read(scoreIce({ impact: 8, confidence: 5, ease: 6 }))).toBe(240));
  it('WSJF', () => {
    expect(read(scoreWsjf({ businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8 }))).toBe(2);
    expect(read(scoreWsjf({ businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 0 }))).toBe('job size is 0');
  });
  it('value by effort', () => expect(read(scoreValueEffort({ value: 0, effort: 0 }))).toBe('effort is 0'));
  it('NPV of a level annuity equals its closed form', () => {
    const closed = -100 + (30 * (1 - 1.1 ** -5)) / 0.1;
    expect(read(scoreNpv({ cost: 100, valuePerYear: 30, years: 5, rate: 0.1 }))).toBeCloseTo(closed, 10);
    expect(read(scoreNpv({ cost: 100, valuePerYear: 30, years: 5, rate: 0 }))).toBe(50);
    expect(read(scoreNpv({ cost: 100, valuePerYear: 30, years: 5, rate: -1 }))).toMatch('−100 %');
  });
});

describe('weighted score', () => {
  it('normalises as Jira Product Discovery says', () => {
    expect(normaliseColumn([6, 3, 2]).map((value) => Math.round(value ?? -1))).toEqual([100, 50, 33]);
    expect(normaliseColumn([5, 1, -5])).toEqual([100, 60, 0]);
    // Its own example for negative values says 66, which does not follow from its rule.
    expect(normaliseColumn([-5, -2, -1])).toEqual([0, 75, 100]);
  });

  it('is undefined without spread, weight or value, for that project only', () => {
    expect(normaliseColumn([0, 0])).toEqual([undefined, undefined]);
    expect(scoreWeighted([{ values: [1, 2], weight: 0 }], 2).map(read)).toEqual(['all weights are 0', 'all weights are 0']);
    expect(scoreWeighted([{ values: [1, undefined], weight: 1 }], 2).map(read)).toEqual([100, 'a weighted value is missing']);
  });

  it('lets costs count against', () => {
    const scores = scoreWeighted([{ values: [10, 5], weight: 3 }, { values: [4, 1], weight: -1 }], 2).map(read);
    expect(scores).toEqual([(300 - 100) / 4, (150 - 25) / 4]);
  });
});

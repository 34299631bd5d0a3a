import { describe, expect, it } from 'vitest';
import { checkModel } from '@/lib/domain/scoring/check-model';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import { DEFAULT_ASSUMPTIONS, DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';

const { criteria } = DEFAULT_SCORING_MODEL;
const change = (key: string, by: Partial<Criterion>): Criterion[] => criteria.map((criterion) => (criterion.key === key ? { ...criterion, ...by } : criterion));
const check = (changed: readonly Criterion[], more: { assumptions?: Partial<typeof DEFAULT_ASSUMPTIONS>; formula?: string } = {}) =>
  checkModel({ criteria: changed, assumptions: { ...DEFAULT_ASSUMPTIONS, ...more.assumptions }, formula: more.formula ?? '' }, criteria);
const added = (by: Partial<Criterion>): Criterion[] => [...criteria, { ...(criteria[0] as Criterion), key: 'extra', ...by }];

describe('checkModel', () => {
  it('accepts the default model, with other weights, with a criterion more, and with one retired', () => {
    expect(check(criteria)).toEqual([]);
    expect(check(change('userBenefit', { weight: 3 }))).toEqual([]);
    expect(check(added({}))).toEqual([]);
    expect(check(change('userBenefit', { retired: true }))).toEqual([]);
  });

  it.each<[string, readonly Criterion[], string, RegExp]>([
    ['a criterion that is gone', criteria.slice(1), 'criteria', /“Benefit to the organisation” is missing: retire it/],
    ['another scale', change('labelPrice', { scale: 'count' }), 'scale', /can’t change/],
    ['a scale that cannot feed', added({ feeds: 'effort', side: 'cost' }), 'scale', /has to be personWeeks/],
    ['a key used twice', [...criteria, criteria[0] as Criterion], 'key', /used twice/],
    ['a key that formulas know', added({ key: 'effort' }), 'key', /has a meaning in formulas/],
    ['a key that every object has', added({ key: 'constructor' }), 'key', /take another word/],
    ['a role without weeks', added({ role: 'ux' }), 'role', /effort/],
    ['a rating of the other side', added({ side: 'cost' }), 'side', /side/],
    ['money that stands for nothing', change('organisationMoney', { standsFor: 'charm' }), 'standsFor', /impact rating/],
    ['no impact', criteria.map((one) => (one.side === 'impact' ? { ...one, retired: true } : one)), 'criteria', /ask for impact/],
    ['no cost', criteria.map((one) => (one.side === 'cost' ? { ...one, retired: true } : one)), 'criteria', /ask for cost/],
    ['no weight', criteria.map((one) => ({ ...one, weight: 0 })), 'criteria', /give weight to at least one impact rating/],
  ])('refuses %s', (_what, changed, path, message) => {
    expect(check(changed)).toContainEqual({ path: expect.stringContaining(path), message: expect.stringMatching(message) });
  });

  it('refuses assumptions that contradict themselves', () => {
    expect(check(criteria, { assumptions: { success: { p10: 0.5, p50: 0.4, p90: 0.9 } } })).toMatchObject([{ path: 'assumptions.success' }]);
    expect(check(criteria, { assumptions: { success: { p10: 0.5, p50: 0.6, p90: 1.2 } } })).toMatchObject([{ path: 'assumptions.success' }]);
    expect(check(criteria, { assumptions: { ratedEffort: { atZero: 9, atTen: 3, factor: 2 } } })).toMatchObject([{ path: 'assumptions.ratedEffort' }]);
    expect(check(criteria, { assumptions: { roleShares: { ux: 0.5 } } })).toEqual([{ path: 'assumptions.roleShares', message: 'have to add up to 100 %, and are 50 %' }]);
  });

  it('reads the formula with the criteria and the results as its variables', () => {
    expect(check(criteria, { formula: '(value + reach) / max(effort, 1)' })).toEqual([]);
    expect(check(criteria, { formula: 'charm / 2' })).toEqual([{ path: 'formula', message: 'There is no criterion “charm”.' }]);
  });
});

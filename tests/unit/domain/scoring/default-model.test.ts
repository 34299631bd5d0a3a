import { describe, expect, it } from 'vitest';
import { FEEDS, ROLES, SCALES } from '@/lib/domain/scoring/criterion';
import { DEFAULT_ASSUMPTIONS, DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { parseFormula } from '@/lib/domain/scoring/methods/parse-formula';
import { normaliseWeights } from '@/lib/domain/scoring/normalise-weights';

const { criteria } = DEFAULT_SCORING_MODEL;

describe('the default scoring model', () => {
  it('has unique keys, each usable in a formula', () => {
    const keys = criteria.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(parseFormula(`${key} + 1`, new Set(keys))).toMatchObject({ ok: true });
  });

  it('weighs four impact ratings as designed, and both sides sum to 1', () => {
    const impact = normaliseWeights(DEFAULT_SCORING_MODEL, 'impactRating');
    expect(Object.fromEntries([...impact].map(([key, weight]) => [key, Number(weight.toFixed(12))]))).toEqual({ organisationBenefit: 0.45, userBenefit: 0.25, replacesComplexPart: 0.2, existingLabels: 0.1 });
    const cost = [...normaliseWeights(DEFAULT_SCORING_MODEL, 'costRating').values()];
    expect(cost.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('asks a question for every criterion, and explains every rating by levels in order', () => {
    for (const { question, rubric, scale, feeds, standsFor } of criteria) {
      expect(question).toMatch(/[?.]$/);
      expect(SCALES).toContain(scale);
      expect(FEEDS).toContain(feeds);
      if (scale === 'rating' && feeds !== 'note') expect(rubric.length).toBeGreaterThanOrEqual(5);
      expect(rubric.map(({ value }) => value)).toEqual(rubric.map(({ value }) => value).toSorted((a, b) => a - b));
      if (standsFor !== undefined) expect(criteria.some(({ key, scale: other }) => key === standsFor && other === 'rating')).toBe(true);
    }
  });

  it('asks for the effort of every role and splits what is not by role', () => {
    const roles = criteria.flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(ROLES.map(({ key }) => key));
    expect(Object.keys(DEFAULT_ASSUMPTIONS.roleShares)).toEqual(roles);
    expect(Object.values(DEFAULT_ASSUMPTIONS.roleShares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('normaliseWeights', () => {
  it('lets sliders replace weights, never below nought', () => {
    const weights = normaliseWeights(DEFAULT_SCORING_MODEL, 'impactRating', { organisationBenefit: -1, userBenefit: 0.3, replacesComplexPart: 0.2, existingLabels: 0.1 });
    expect([...weights.values()].map((weight) => Number(weight.toFixed(6)))).toEqual([0, 0.5, 0.333333, 0.166667]);
    const none = normaliseWeights(DEFAULT_SCORING_MODEL, 'impactRating', { organisationBenefit: 0, userBenefit: 0, replacesComplexPart: 0, existingLabels: 0 });
    expect([...none.values()]).toEqual([0, 0, 0, 0]);
  });
});

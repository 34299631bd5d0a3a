import { describe, expect, it } from 'vitest';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { explainPriority } from '@/lib/domain/priority/explain-priority';
import type { PriorityExplanation } from '@/lib/domain/priority/explain-priority';
import { evaluatePriority } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { answer, around, project } from '../../../support/scored-projects';

const drivers = [{ id: 'market', name: 'Market', affects: 'value', factor: around(1, 1.4) }] as const;
const projects = [
  {
    ...project(
      'a',
      answer('organisationMoney', around(500_000, 1.8)),
      answer('triageMoney', around(90_000, 1.5)),
      answer('organisationBenefit', 7),
      answer('userBenefit', { p10: 6, p50: 7.5, p90: 9 }),
      answer('existingLabels', 3),
      answer('runningCost', around(20_000, 1.3)),
      answer('effortMlops', around(6, 1.5)),
      answer('effortUx', 2),
    ),
    driverIds: ['market'],
  },
  project('points', answer('userBenefit', around(4, 1.2)), answer('organisationBenefit', 8), answer('effortTotal', 4)),
  project('nothing'),
];
const kept = createDraws(projects, DEFAULT_SCORING_MODEL, { seed: 1, draws: 1000, drivers });

function explain(id: string, options = {}): PriorityExplanation {
  const result = explainPriority(kept, id, options);
  if (result === null || typeof result === 'string') throw new Error(String(result));
  return result;
}

describe('explainPriority', () => {
  it.each(['a', 'points'])('shows the figures of the ranking, and contributions that add up to the mean impact: %s', (id) => {
    const options = { weights: { userBenefit: 0.4 }, withSensitivity: true };
    const explained = explain(id, options);
    const ranked = evaluatePriority(kept, options).projects.find(({ projectId }) => projectId === id);
    if (ranked?.status !== 'ranked') throw new Error('not ranked');
    expect(explained).toMatchObject({ impact: ranked.impact, effort: ranked.effort, success: ranked.success, priority: ranked.priority, sensitivity: ranked.sensitivity });
    const parts = [...explained.ratings, ...explained.runningCosts].reduce((sum, { contribution }) => sum + contribution, explained.drivers);
    expect(parts / ranked.impact.mean).toBeCloseTo(1, 10);
    expect(explained.ratings.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('says which ratings were used, set aside and not given', () => {
    expect(Object.fromEntries(explain('a').ratings.map(({ key, state }) => [key, state]))).toEqual({
      organisationBenefit: 'moneyStandsForIt',
      userBenefit: 'rated',
      replacesComplexPart: 'notRated',
      existingLabels: 'rated',
    });
    expect(explain('a').roles.map(({ role, weeks }) => [role, Math.round(weeks.p50)])).toEqual([['mlops', 6], ['ux', 2]]);
  });

  it('counts scarce roles in the effort that divides', () => {
    const explained = explain('a', { scarcity: { mlops: 2 } });
    expect(explained.scarceEffort.p50).toBeCloseTo(14, 0);
    expect(explained.effort.p50).toBeCloseTo(8, 0);
  });

  it('gives the reason where there is no priority', () => {
    expect(explainPriority(kept, 'nothing')).toBe('noAnswers');
    expect(explainPriority(kept, 'unheard of')).toBeNull();
  });
});

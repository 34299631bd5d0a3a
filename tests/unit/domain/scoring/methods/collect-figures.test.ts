import { describe, expect, it } from 'vitest';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { collectFigures, poolMedians } from '@/lib/domain/scoring/methods/collect-figures';
import { answer, around, project } from '../../../../support/scored-projects';

describe('poolMedians', () => {
  it('takes the median of the pooled answers: of two equal spreads, their geometric middle', () => {
    const medians = poolMedians(project('a', answer('effortTotal', around(4, 1.5)), answer('effortTotal', around(16, 1.5), 'tomas')), DEFAULT_SCORING_MODEL);
    expect(medians.get('effortTotal')).toBeCloseTo(8, 2);
    expect([...medians.keys()]).toEqual(['effortTotal']);
  });
});

describe('collectFigures', () => {
  it('weighs the ratings that were given by their own weights', () => {
    // Weights 0.45 of organisationBenefit and 0.25 of userBenefit: (0.45 · 8 + 0.25 · 1) / 0.70.
    const figures = collectFigures(new Map([['organisationBenefit', 8], ['userBenefit', 1]]), DEFAULT_SCORING_MODEL, {});
    expect(figures.impactPoints).toBeCloseTo(3.85 / 0.7, 12);
    expect(figures.costPoints).toBeUndefined();
  });

  it('adds up what is paid once: 100 labels at 2, 300 other, 40 GPU-hours at 2.5', () => {
    const medians = new Map([['labelsNeeded', 100], ['labelPrice', 2], ['otherMoney', 300], ['gpuHoursTraining', 40]]);
    expect(collectFigures(medians, DEFAULT_SCORING_MODEL, {}).spending).toBe(600);
  });

  it('passes on what is known and leaves the rest undefined', () => {
    expect(collectFigures(new Map([['reach', 12]]), DEFAULT_SCORING_MODEL, { success: 0.4 })).toMatchObject({ reach: 12, success: 0.4, timeCriticality: undefined });
  });
});

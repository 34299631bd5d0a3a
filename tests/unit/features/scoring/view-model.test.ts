import { describe, expect, it } from 'vitest';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { Interval } from '@/lib/domain/shared/interval';
import { toQuantiles } from '@/lib/domain/scoring/answer-quantiles';
import { chooseAnswerAxis, compareAnswers, findNeighbours, formatAnswer, formatAnswerRange, groupCriteria, unitOf } from '@/lib/features/scoring/view-model';
import { makeProjects } from '../../../support/scored-projects';

const range = (p10: number, p50: number, p90: number): Interval => ({ p10, p50, p90 });

describe('answers beside each other', () => {
  const sheet = (scorerId: string, interval: Interval | null, note = '') => ({ scorerId, scorer: scorerId, answers: [{ criterionKey: 'difficulty', interval, source: 'person' as const, note }] });

  it('show the ratio of the highest to the lowest median', () => {
    const { given, spread } = compareAnswers('difficulty', range(1, 2, 3), [sheet('tomas', range(4, 6, 8)), sheet('nora', null, 'no idea')]);
    expect(spread).toBe(3);
    expect(given.map(({ scorer, note }) => [scorer, note])).toEqual([['tomas', ''], ['nora', 'no idea']]);
    expect(compareAnswers('difficulty', null, [sheet('tomas', range(4, 6, 8))]).spread).toBeNull();
  });

});

describe('the axis of an answer', () => {
  it('is the scale’s own where that has ends, else whole decades, and linear where nought or a loss is possible', () => {
    expect(chooseAnswerAxis('rating', [range(1, 2, 3)])).toEqual({ kind: 'linear', min: 0, max: 10 });
    expect(chooseAnswerAxis('share', [])).toEqual({ kind: 'linear', min: 0, max: 1 });
    expect(chooseAnswerAxis('money', [range(30, 90, 400), range(100, 100, 1000)])).toEqual({ kind: 'log', min: 10, max: 1000 });
    expect(chooseAnswerAxis('count', [range(100, 100, 100)])).toEqual({ kind: 'log', min: 100, max: 1000 });
    expect(chooseAnswerAxis('moneyPerYear', [range(-50, 10, 100)])).toEqual({ kind: 'linear', min: -120, max: 120 });
    expect(chooseAnswerAxis('personWeeks', [range(0, 0, 0)])).toMatchObject({ kind: 'linear', min: 0 });
  });

  it('has quartiles between the three quantiles', () => {
    const { p25, p75 } = toQuantiles(range(8, 14, 30), 'personWeeks');
    expect([8, p25, 14, p75, 30]).toEqual([8, p25, 14, p75, 30].toSorted((a, b) => a - b));
    expect(toQuantiles(range(5, 5, 5), 'rating')).toMatchObject({ p25: 5, p75: 5 });
  });
});

it('prints answers in their unit', () => {
  expect(formatAnswer(0.6, 'share', 'EUR')).toBe('60\u202F%');
  expect(formatAnswer(1, 'yesNo', 'EUR')).toBe('yes');
  expect(formatAnswer(1700, 'money', 'USD')).toBe('$1.7k');
  expect(formatAnswerRange(range(8, 14, 30), 'personWeeks', 'EUR')).toBe('8.0–30');
  expect(unitOf({ scale: 'hours', feeds: 'compute' }, 'EUR')).toBe('GPU-hours');
});

it('asks impact before cost, and nothing that is retired', () => {
  const [first] = DEFAULT_SCORING_MODEL.criteria;
  const groups = groupCriteria({ criteria: DEFAULT_SCORING_MODEL.criteria.map((one) => (one === first ? { ...one, retired: true } : one)) });
  expect(groups.map(({ side }) => side)).toEqual(['impact', 'cost']);
  expect(groups.flatMap(({ criteria }) => criteria)).toHaveLength(DEFAULT_SCORING_MODEL.criteria.length - 1);
});

it('finds the two projects on either side in the same ranking', () => {
  const { projects } = rankProjects(makeProjects(8), DEFAULT_SCORING_MODEL, { seed: 1, draws: 200 });
  const ids = projects.map(({ projectId }) => projectId);
  expect(findNeighbours(projects, ids[3] ?? '')).toEqual([ids[1], ids[2], ids[4], ids[5]]);
  expect(findNeighbours(projects, ids[0] ?? '')).toEqual([ids[1], ids[2]]);
  expect(findNeighbours(projects, 'nobody')).toEqual([]);
});

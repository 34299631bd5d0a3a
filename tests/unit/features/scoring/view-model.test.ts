import { describe, expect, it } from 'vitest';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { Interval } from '@/lib/domain/shared/interval';
import { chooseAnswerAxis, compareAnswers, computeScore, evaluateOwnFormula, explainParts, findNeighbours, formatAnswer, formatAnswerRange, groupCriteria, spreadOfScores, toQuantiles, unitOf, type ScoringContext } from '@/lib/features/scoring/view-model';
import { answer, around, makeProjects } from '../../../support/scored-projects';

const context: ScoringContext = { projectId: 'p0', model: DEFAULT_SCORING_MODEL, drivers: [], driverIds: [], seed: 'workspace' };
const range = (p10: number, p50: number, p90: number): Interval => ({ p10, p50, p90 });

describe('computeScore', () => {
  it('is what the portfolio computes from the same answers, draws and seed', () => {
    const [project] = makeProjects(1);
    const answers = project?.answers ?? [];
    const [ranked] = rankProjects([{ id: 'p0', name: '', answers }], DEFAULT_SCORING_MODEL, { seed: 'workspace', draws: 2000 }).projects;
    const result = computeScore(context, answers);
    if (result.status !== 'ranked' || ranked?.status !== 'ranked') throw new Error('Both have a priority.');
    expect(result.priority).toEqual(ranked.priority);
    expect(result).toMatchObject({ basis: 'money', impact: ranked.impact, effort: ranked.effort, assumed: [] });
  });

  it('with certain answers is money × rating ÷ 5 × chance ÷ weeks', () => {
    const result = computeScore(context, [answer('organisationMoney', 500_000), answer('successChance', 0.5), answer('effortTotal', 10)]);
    expect(result).toMatchObject({ status: 'ranked', basis: 'money' });
    expect(result.status === 'ranked' && result.priority.p50).toBeCloseTo(25_000, 0);
  });

  it('says what is assumed, and that points are not money', () => {
    const result = computeScore(context, [answer('userBenefit', 6), answer('difficulty', 5)]);
    expect(result).toMatchObject({ status: 'ranked', basis: 'points' });
    expect(result.status === 'ranked' && result.assumed).toEqual([expect.stringMatching(/^Chance of success 50.% \(25.%–75.%\): nobody stated it/), expect.stringMatching(/^Effort follows from the cost ratings/)]);
    const hours = computeScore(context, [answer('userHours', 100), answer('effortTotal', 4), answer('successChance', 0.5)]);
    expect(hours.status === 'ranked' && hours.assumed).toEqual(['An hour saved is worth €60.']);
  });

  it('is undefined where something is missing or the effort may be nought', () => {
    expect(computeScore(context, [])).toEqual({ status: 'unscored', reason: 'noAnswers' });
    expect(computeScore(context, [answer('userBenefit', 6)])).toEqual({ status: 'unscored', reason: 'noEffort' });
    expect(computeScore(context, [answer('difficulty', 6)])).toEqual({ status: 'unscored', reason: 'noImpact' });
    expect(computeScore(context, [answer('userBenefit', 6), answer('effortTotal', 0)])).toEqual({ status: 'unscored', reason: 'effortMayBeZero' });
  });

  it('tells apart two projects that differ by 0.3', () => {
    const medianOf = (rating: number): number => {
      const result = computeScore(context, [answer('userBenefit', rating), answer('effortTotal', 4)]);
      return result.status === 'ranked' ? result.priority.p50 : Number.NaN;
    };
    expect(medianOf(6.3)).toBeGreaterThan(medianOf(6));
  });
});

describe('answers beside each other', () => {
  const sheet = (scorerId: string, interval: Interval | null, note = '') => ({ scorerId, scorer: scorerId, answers: [{ criterionKey: 'difficulty', interval, source: 'person' as const, note }] });

  it('show the ratio of the highest to the lowest median', () => {
    const { given, spread } = compareAnswers('difficulty', range(1, 2, 3), [sheet('tomas', range(4, 6, 8)), sheet('nora', null, 'no idea')]);
    expect(spread).toBe(3);
    expect(given.map(({ scorer, note }) => [scorer, note])).toEqual([['tomas', ''], ['nora', 'no idea']]);
    expect(compareAnswers('difficulty', null, [sheet('tomas', range(4, 6, 8))]).spread).toBeNull();
  });

  it('give the spread of what follows from each scorer alone', () => {
    const of = (scorerId: string, money: number) => ({ scorerId, scorer: scorerId, answers: [['organisationMoney', money], ['effortTotal', 5]].map(([key, value]) => ({ criterionKey: String(key), interval: range(Number(value), Number(value), Number(value)), source: 'person' as const, note: '' })) });
    expect(spreadOfScores(context, [of('a', 100_000), of('b', 300_000)])).toBeCloseTo(3, 6);
    expect(spreadOfScores(context, [of('a', 100_000)])).toBeNull();
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

describe('the own formula', () => {
  const medians = new Map([['reach', 200]]);

  it('is computed from results and criteria, each shown with what was put in', () => {
    const outcome = evaluateOwnFormula('reach * value / effort', medians, { impactMoney: 1000, success: 0.5, personWeeks: 4 }, DEFAULT_SCORING_MODEL);
    expect(outcome?.value).toEqual({ kind: 'number', value: 25_000 });
    expect(outcome?.used).toEqual([{ name: 'reach', value: 200 }, { name: 'value', value: 500 }, { name: 'effort', value: 4 }]);
  });

  it('is undefined where something is missing or divided by nought', () => {
    expect(evaluateOwnFormula('impact / effort', medians, { impactPoints: 5, personWeeks: 0 }, DEFAULT_SCORING_MODEL)?.value).toMatchObject({ kind: 'undefined' });
    expect(evaluateOwnFormula('riskReduction + 1', medians, {}, DEFAULT_SCORING_MODEL)?.value).toEqual({ kind: 'undefined', reason: 'riskReduction is missing' });
    expect(evaluateOwnFormula('  ', medians, {}, DEFAULT_SCORING_MODEL)).toBeNull();
  });
});

describe('the parts of a priority', () => {
  it('hold the methods on pooled medians', () => {
    const [project] = makeProjects(1);
    const answers = [...(project?.answers ?? []), answer('userBenefit', 9, 'tomas'), answer('reach', around(400, 1.2)), answer('difficulty', 4), answer('labelsNeeded', 1000), answer('labelPrice', 0.5)];
    const parts = explainParts({ id: 'p0', name: '', answers }, DEFAULT_SCORING_MODEL, 'noEffort', { formula: '', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } });
    expect(parts.explanation).toBeNull();
    expect(parts.figures).toMatchObject({ costPoints: 4, spending: 500 });
    expect(parts.figures.reach).toBeCloseTo(400, 6);
    expect(parts.methods.wsjf).toEqual({ kind: 'undefined', reason: 'timeCriticality is missing' });
    expect(parts.formula).toBeNull();
  });
});

it('finds the two projects on either side in the same ranking', () => {
  const { projects } = rankProjects(makeProjects(8), DEFAULT_SCORING_MODEL, { seed: 1, draws: 200 });
  const ids = projects.map(({ projectId }) => projectId);
  expect(findNeighbours(projects, ids[3] ?? '')).toEqual([ids[1], ids[2], ids[4], ids[5]]);
  expect(findNeighbours(projects, ids[0] ?? '')).toEqual([ids[1], ids[2]]);
  expect(findNeighbours(projects, 'nobody')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { computeScore, spreadOfScores } from '@/components/scoring/compute-score';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { Interval } from '@/lib/domain/shared/interval';
import type { ScoringContext } from '@/lib/features/scoring/view-model';
import { answer, makeProjects } from '../../../support/scored-projects';

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

describe('spreadOfScores', () => {
  it('gives the spread of what follows from each scorer alone', () => {
    const of = (scorerId: string, money: number) => ({ scorerId, scorer: scorerId, answers: [['organisationMoney', money], ['effortTotal', 5]].map(([key, value]) => ({ criterionKey: String(key), interval: range(Number(value), Number(value), Number(value)), source: 'person' as const, note: '' })) });
    expect(spreadOfScores(context, [of('a', 100_000), of('b', 300_000)])).toBeCloseTo(3, 6);
    expect(spreadOfScores(context, [of('a', 100_000)])).toBeNull();
  });
});

import normal from '@stdlib/stats-base-dists-normal';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { chanceBefore, chanceInTop, evaluatePriority, findCutValue, rankProjects } from '@/lib/domain/priority/rank-projects';
import type { RankedProject } from '@/lib/domain/priority/types';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { answer, around, makeProjects, project } from '../../../support/scored-projects';

const model = DEFAULT_SCORING_MODEL;
const Z90 = normal.quantile(0.9, 0, 1);
const sigmaOf = (factor: number): number => Math.log(factor) / Z90;

function rankOne(...answers: Parameters<typeof project>[1][]): RankedProject {
  const [only] = rankProjects([project('a', ...answers)], model, { seed: 1, draws: 4000 }).projects;
  if (only?.status !== 'ranked') throw new Error(`not ranked: ${only?.reason}`);
  return only;
}

describe('the value of one project', () => {
  it('is what the words say, by hand', () => {
    // Weights 0.45, 0.25, 0.20, 0.10. Money stands for the first; 8 of 10 for users is 1.6 times neutral; the rest is not rated.
    // 100,000 · (0.45 + 0.25 · 8 / 5 + 0.20 + 0.10) − 15,000 = 100,000; half of it over 4 + 6 person-weeks.
    const ranked = rankOne(
      answer('organisationMoney', 100_000),
      answer('organisationBenefit', 9),
      answer('userBenefit', 8),
      answer('runningCost', 15_000),
      answer('successChance', 0.5),
      answer('effortDataScientist', 4),
      answer('effortMlops', 6),
      answer('effortTotal', 99),
    );
    expect(ranked.impact.p50).toBeCloseTo(100_000, 6);
    expect(ranked.expectedValue).toBeCloseTo(50_000, 6);
    expect(ranked.effort.p50).toBe(10);
    expect(ranked.priority.p50).toBe(5000);
    expect(ranked).toMatchObject({ basis: 'money', effortBasis: 'stated', successAssumed: false, rank: 1 });
  });

  it('is in points where nothing is in money: the weighted mean of the ratings given', () => {
    const ranked = rankOne(answer('organisationBenefit', 8), answer('userBenefit', 4), answer('effortTotal', 10), answer('successChance', 1));
    expect(ranked.basis).toBe('points');
    expect(ranked.impact.p50).toBeCloseTo((0.45 * 8 + 0.25 * 4) / 0.7, 10);
  });

  it('takes effort from ratings of cost, geometrically, where no weeks are given', () => {
    const ranked = rankOne(answer('organisationMoney', 1), answer('difficulty', 5), answer('dataDifficulty', 5), answer('accuracyNeed', 5));
    expect(ranked.effortBasis).toBe('rated');
    expect(ranked.effort.p50).toBeCloseTo(Math.sqrt(2 * 100), 2);
    expect(ranked.effort.p90 / ranked.effort.p50).toBeCloseTo(2, 2);
    expect(ranked.successAssumed).toBe(true);
    expect(ranked.success.p50).toBeCloseTo(0.5, 3);
  });

  it('gives back the ranges that were put in', () => {
    const ranked = rankOne(answer('organisationMoney', { p10: 380, p50: 620, p90: 1000 }), answer('effortTotal', { p10: 23, p50: 30, p90: 42 }), answer('successChance', 1));
    expect([ranked.impact.p10, ranked.impact.p50, ranked.impact.p90].map(Math.round)).toEqual([380, 620, 1000]);
    expect([ranked.effort.p10, ranked.effort.p50, ranked.effort.p90].map((weeks) => Number(weeks.toFixed(1)))).toEqual([23, 30, 42]);
  });

  it('equals the closed form of a ratio of lognormals', () => {
    const ranked = rankOne(answer('organisationMoney', around(600, 2)), answer('effortTotal', around(30, 1.5)), answer('successChance', 1));
    const sigma = Math.hypot(sigmaOf(2), sigmaOf(1.5));
    const at = (p: number): number => 20 * Math.exp(sigma * normal.quantile(p, 0, 1));
    for (const [found, p] of [[ranked.priority.p10, 0.1], [ranked.priority.p25, 0.25], [ranked.priority.p50, 0.5], [ranked.priority.p90, 0.9]] as const) {
      expect(Math.abs(found / at(p) - 1)).toBeLessThan(0.03);
    }
    expect(Math.abs(ranked.priority.mean / (20 * Math.exp(sigma ** 2 / 2)) - 1)).toBeLessThan(0.02);
  });

  it('lets the efforts of one project err together, so that the total is as wide as the copula says', () => {
    const ranked = rankOne(answer('organisationMoney', 1), answer('effortDataScientist', around(10, 1.6)), answer('effortMlEngineer', around(10, 1.6)), answer('successChance', 1));
    // Var of a sum of two lognormals whose logs correlate by 0.6.
    const s = sigmaOf(1.6);
    const mean = 10 * Math.exp((s * s) / 2);
    const variance = mean ** 2 * (2 * Math.expm1(s * s) + 2 * Math.expm1(0.6 * s * s));
    expect(Math.abs(ranked.effort.mean / (2 * mean) - 1)).toBeLessThan(0.01);
    // P10 and P90 of a lognormal with that mean and variance.
    const log2 = Math.log1p(variance / (2 * mean) ** 2);
    const p90 = 2 * mean * Math.exp(-log2 / 2 + Z90 * Math.sqrt(log2));
    expect(Math.abs(ranked.effort.p90 / p90 - 1)).toBeLessThan(0.03);
  });

  it.each([
    [[], 'noAnswers'],
    [[answer('effortTotal', 5)], 'noImpact'],
    [[answer('organisationMoney', 5)], 'noEffort'],
    [[answer('organisationMoney', 5), answer('effortTotal', { p10: 0, p50: 0, p90: 4 })], 'effortMayBeZero'],
    [[answer('organisationMoney', 5), answer('effortTotal', { p10: 3, p50: 2, p90: 4 })], 'invalidAnswer'],
    [[answer('organisationMoney', 5), answer('effortTotal', -1)], 'invalidAnswer'],
    [[answer('organisationMoney', Number.NaN), answer('effortTotal', 1)], 'invalidAnswer'],
  ] as const)('is undefined, with a reason: %#', (answers, reason) => {
    const { projects } = rankProjects([project('a', ...answers)], model, { seed: 1, draws: 50 });
    expect(projects).toEqual([{ status: 'unscored', projectId: 'a', reason }]);
  });
});

describe('several scorers', () => {
  const two = [
    answer('organisationMoney', around(100, 1.05), 'a'),
    answer('organisationMoney', around(900, 1.05), 'b'),
    answer('effortTotal', 1, 'a'),
    answer('successChance', 1, 'b'),
  ];

  it('are pooled: half the draws believe each, and two humps stay', () => {
    const { draws } = rankProjects([project('a', ...two)], model, { seed: 1, draws: 1000 });
    const impact = draws.get('a')?.impact ?? new Float64Array();
    expect(impact.filter((value) => value < 150).length).toBe(500);
    expect(impact.filter((value) => value > 150 && value < 700).length).toBe(0);
  });

  it('count by their weights', () => {
    const { draws } = rankProjects([project('a', ...two)], model, { seed: 1, draws: 1000, scorerWeights: { a: 3, b: 1 } });
    expect((draws.get('a')?.impact ?? new Float64Array()).filter((value) => value < 150).length).toBe(750);
  });

  it('show their disagreement as the input that matters most', () => {
    const { projects } = rankProjects([project('a', ...two)], model, { seed: 1, draws: 1000 }, { withSensitivity: true });
    const [only] = projects;
    expect(only?.status === 'ranked' && only.sensitivity.find(({ input }) => input === 'scorers')?.share).toBeGreaterThan(0.99);
  });
});

describe('several projects', () => {
  it('keep their draws, byte for byte, when another project or criterion is added', () => {
    const few = rankProjects(makeProjects(5), model, { seed: 7, draws: 300 });
    const more = rankProjects([project('new', answer('organisationMoney', 9), answer('effortTotal', 1)), ...makeProjects(9)], model, { seed: 7, draws: 300 });
    for (const [id, draws] of few.draws) expect(more.draws.get(id)).toEqual(draws);
    const extra = makeProjects(5).map((one) => ({ ...one, answers: [...one.answers, answer('runningCost', around(1000, 2))] }));
    const kept = rankProjects(extra, model, { seed: 7, draws: 300 });
    for (const [id, draws] of few.draws) expect(kept.draws.get(id)?.effort).toEqual(draws.effort);
  });

  it('are byte-equal in two processes', () => {
    const script = fileURLToPath(new URL('../../../support/print-priority-hash.ts', import.meta.url));
    const run = (): string => execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', env: { ...process.env } });
    const first = run();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(run()).toBe(first);
  });

  it('rank the same from kept draws as in one go, and change with the weights only where they should', () => {
    const kept = createDraws(makeProjects(12), model, { seed: 3, draws: 400 });
    const options = { weights: { userBenefit: 0.6 }, cut: { kind: 'rank', places: 4 }, withSensitivity: true } as const;
    expect(evaluatePriority(kept, options)).toEqual(rankProjects(makeProjects(12), model, { seed: 3, draws: 400 }, options));
    const before = evaluatePriority(kept);
    const after = evaluatePriority(kept, options);
    for (const [id, draws] of before.draws) {
      expect(after.draws.get(id)?.effort).toBe(draws.effort);
      expect(after.draws.get(id)?.impact).not.toEqual(draws.impact);
    }
  });

  it('come before one another as often as the closed form says', () => {
    const pair = [
      project('a', answer('organisationMoney', around(700, 2)), answer('effortTotal', around(30, 1.5)), answer('successChance', 1)),
      project('b', answer('organisationMoney', around(500, 1.5)), answer('effortTotal', around(25, 1.3)), answer('successChance', 1)),
    ];
    const { draws, rankCounts } = rankProjects(pair, model, { seed: 5, draws: 10_000 });
    const [a, b] = [draws.get('a')?.priority, draws.get('b')?.priority] as [Float32Array, Float32Array];
    const sigma = Math.hypot(sigmaOf(2), sigmaOf(1.5), sigmaOf(1.5), sigmaOf(1.3));
    const expected = normal.cdf(Math.log(700 / 30 / (500 / 25)) / sigma, 0, 1);
    expect(Math.abs(chanceBefore(a, b) - expected)).toBeLessThan(0.015);
    expect(chanceBefore(a, b) + chanceBefore(b, a)).toBeCloseTo(1, 12);
    expect(chanceInTop(rankCounts.get('a') ?? new Uint32Array(), 1)).toBeCloseTo(chanceBefore(a, b), 12);
  });

  it('err together through a driver they share', () => {
    const drivers = [{ id: 'd', name: 'Hiring', affects: 'effort', factor: around(1, 3) }] as const;
    const pair = ['a', 'b'].map((id) => ({ ...project(id, answer('organisationMoney', 100), answer('effortTotal', 10), answer('successChance', 1)), driverIds: ['d'] }));
    const { draws, projects } = rankProjects(pair, model, { seed: 5, draws: 500, drivers }, { withSensitivity: true });
    expect(draws.get('a')?.effort).toEqual(draws.get('b')?.effort);
    const [first] = projects;
    expect(first?.status === 'ranked' && first.effort.p90 / first.effort.p50).toBeCloseTo(3, 1);
    expect(first?.status === 'ranked' && first.sensitivity[0]).toMatchObject({ input: 'driver:d', share: expect.closeTo(1, 6) });
    expect(projects.map((one) => one.status === 'ranked' && one.rank)).toEqual([1, 1]);
  });

  it('rank money and points apart, and put the unscored last without a rank', () => {
    const mixed = [
      project('none'),
      project('rated', answer('organisationBenefit', 9), answer('effortTotal', 1)),
      project('paid', answer('organisationMoney', 10), answer('effortTotal', 1)),
    ];
    const apart = rankProjects(mixed, model, { seed: 1, draws: 20 }).projects;
    expect(apart.map((one) => [one.projectId, one.status === 'ranked' ? `${one.basis} ${one.rank}` : one.reason])).toEqual([
      ['paid', 'money 1'],
      ['rated', 'points 1'],
      ['none', 'noAnswers'],
    ]);
    const priced: ScoringModel = { ...model, assumptions: { ...model.assumptions, moneyPerPoint: 20 } };
    const together = rankProjects(mixed, priced, { seed: 1, draws: 20 }).projects;
    expect(together.map((one) => [one.projectId, one.status === 'ranked' && `${one.basis} ${one.rank}`])).toEqual([
      ['rated', 'money 1'],
      ['paid', 'money 2'],
      ['none', false],
    ]);
  });

  it('lie above the cut as often as their draws do', () => {
    const { projects, draws, cutValue } = rankProjects(makeProjects(10), model, { seed: 2, draws: 500 }, { cut: { kind: 'rank', places: 3 } });
    const cut = cutValue.money ?? Number.NaN;
    const [third, fourth] = [projects[2], projects[3]] as [RankedProject, RankedProject];
    expect(cut).toBeCloseTo(Math.sqrt(third.priority.p50 * fourth.priority.p50), 8);
    for (const one of projects) {
      if (one.status !== 'ranked') continue;
      const own = draws.get(one.projectId)?.priority ?? new Float32Array();
      expect(one.aboveCut).toBe(own.filter((value) => value > cut).length / 500);
    }
  });

  it('name the input that moves the priority most: its share of the variance of the logs', () => {
    const { projects } = rankProjects(
      [project('a', answer('organisationMoney', around(500, 2.5)), answer('effortTotal', around(20, 1.4)), answer('successChance', 1))],
      model,
      { seed: 4, draws: 4000 },
      { withSensitivity: true },
    );
    const [only] = projects;
    const total = sigmaOf(2.5) ** 2 + sigmaOf(1.4) ** 2;
    if (only?.status !== 'ranked') throw new Error('not ranked');
    expect(only.sensitivity.map(({ input }) => input)).toEqual(['organisationMoney', 'effortTotal']);
    expect(only.sensitivity[0]?.share).toBeCloseTo(sigmaOf(2.5) ** 2 / total, 1);
    expect(only.sensitivity[1]?.share).toBeCloseTo(sigmaOf(1.4) ** 2 / total, 1);
  });

  it('weigh scarce roles', () => {
    const one = [project('a', answer('organisationMoney', 100), answer('effortMlops', 2), answer('effortUx', 3), answer('successChance', 1))];
    const [ranked] = rankProjects(one, model, { seed: 1, draws: 10 }, { scarcity: { mlops: 2, ux: 0.5 } }).projects;
    expect(ranked?.status === 'ranked' && ranked.priority.p50).toBeCloseTo(100 / 5.5, 5);
    expect(ranked?.status === 'ranked' && ranked.effort.p50).toBe(5);
  });
});

describe('findCutValue', () => {
  it('lies between the medians on both sides', () => {
    expect(findCutValue([12, 11, 3], { kind: 'rank', places: 1 })).toBeCloseTo(Math.sqrt(132), 12);
    expect(findCutValue([12, -2], { kind: 'rank', places: 1 })).toBe(5);
    expect(findCutValue([12], { kind: 'rank', places: 1 })).toBeNull();
    expect(findCutValue([12], { kind: 'priority', value: 3 })).toBe(3);
    expect(findCutValue([12, 11], undefined)).toBeNull();
  });
});

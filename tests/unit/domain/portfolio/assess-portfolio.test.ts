import { describe, expect, it } from 'vitest';
import { assessPortfolio, solvePlan } from '@/lib/domain/portfolio/assess-portfolio';
import { createWhatIf } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import type { RankedProject } from '@/lib/domain/priority/types';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import type { Capacity } from '@/lib/domain/selection/types';
import { answer, around, makeProjects, project } from '@/tests/support/scored-projects';
import { createSolver } from '@/tests/support/solve-with-highs';

const people = (role: string, available: number): Capacity => ({ key: `role:${role}`, name: role, resource: { kind: 'role', role }, available });

function makeInputs(change: Partial<PortfolioInputs> = {}): PortfolioInputs {
  return {
    seed: 'test',
    draws: 1000,
    model: DEFAULT_SCORING_MODEL,
    projects: makeProjects(12),
    drivers: [],
    capacities: [people('dataScientist', 40), people('mlEngineer', 30)],
    constraints: [],
    acceptedChance: 0.4,
    periodStart: '2027-01-01',
    finishedProjectIds: [],
    ...change,
  };
}

const ranked = (inputs: PortfolioInputs): RankedProject[] => assessPortfolio(inputs).projects.filter((one): one is RankedProject => one.status === 'ranked');

describe('assessPortfolio', () => {
  it('draws the cut just above the first project that does not fit', () => {
    const assessment = assessPortfolio(makeInputs());
    const order = assessment.projects.flatMap((one) => (one.status === 'ranked' ? [one] : []));
    const place = order.findIndex(({ projectId }) => projectId === assessment.firstLeftOutId);
    const cut = assessment.cutValue.money ?? 0;
    expect(place).toBeGreaterThan(0);
    expect(cut).toBeLessThan(order[place - 1]?.priority.p50 ?? 0);
    expect(cut).toBeGreaterThan(order[place]?.priority.p50 ?? Infinity);
    expect(assessment.fromTop.projectIds.toSorted()).toEqual(order.slice(0, place).map(({ projectId }) => projectId).toSorted());
  });

  it('accepts no plan that exceeds a capacity more often than agreed', () => {
    const { fromTop, greedy } = assessPortfolio(makeInputs());
    for (const use of [...fromTop.uses, ...greedy.uses]) expect(use.exceedChance).toBeLessThanOrEqual(0.4);
    expect(greedy.expectedValue).toBeGreaterThanOrEqual(fromTop.expectedValue);
  });

  it('cuts nothing off where everything fits', () => {
    const assessment = assessPortfolio(makeInputs({ capacities: [] }));
    expect(assessment.firstLeftOutId).toBeNull();
    expect(assessment.greedy.projectIds).toHaveLength(12);
    expect(ranked(makeInputs({ capacities: [] })).every(({ aboveCut }) => aboveCut === null)).toBe(true);
  });

  it('gives the same answer for the same seed, and another for another', () => {
    expect(JSON.stringify(assessPortfolio(makeInputs()))).toBe(JSON.stringify(assessPortfolio(makeInputs())));
    expect(JSON.stringify(assessPortfolio(makeInputs({ seed: 'other' })))).not.toBe(JSON.stringify(assessPortfolio(makeInputs())));
  });

  it('leaves the figures of a project alone when an unrelated one joins', () => {
    const one = ranked(makeInputs()).find(({ projectId }) => projectId === 'p3');
    const other = ranked(makeInputs({ projects: [...makeProjects(12), project('new', answer('organisationMoney', around(90_000, 2)), answer('effortTotal', around(9, 2)))] })).find(({ projectId }) => projectId === 'p3');
    expect(other?.priority).toEqual(one?.priority);
    expect(other?.effort).toEqual(one?.effort);
  });

  it('measures how far scorers are apart', () => {
    const effort = answer('effortTotal', around(10, 1.3), 'a');
    const { disagreement } = assessPortfolio(
      makeInputs({
        projects: [
          project('one', answer('organisationMoney', around(100_000, 1.2), 'a'), effort),
          project('two', answer('organisationMoney', around(100_000, 1.2), 'a'), answer('organisationMoney', around(400_000, 1.2), 'b'), effort),
        ],
      }),
    );
    expect(disagreement['one']).toEqual({ scorers: 1, factor: 1 });
    expect(disagreement['two']?.scorers).toBe(2);
    expect(disagreement['two']?.factor).toBeCloseTo(4, 1);
  });

  it('keeps rated projects apart from those in money, and out of a plan in money', () => {
    const rated = project('rated', answer('organisationBenefit', 8), answer('difficulty', 4), answer('effortTotal', around(5, 1.5)));
    const assessment = assessPortfolio(makeInputs({ projects: [...makeProjects(3), rated] }));
    expect(assessment.projects.find(({ projectId }) => projectId === 'rated')).toMatchObject({ status: 'ranked', basis: 'points', rank: 1 });
    expect(assessment.greedy.projectIds).not.toContain('rated');
  });

  it('plans in points where nothing is in money', () => {
    const rated = project('rated', answer('organisationBenefit', 8), answer('effortTotal', around(5, 1.5)));
    expect(assessPortfolio(makeInputs({ projects: [rated] })).greedy.projectIds).toEqual(['rated']);
  });

  it('says so when the rules contradict each other', () => {
    const { problem } = assessPortfolio(makeInputs({ constraints: [{ kind: 'mustDo', projectId: 'p1' }, { kind: 'exclude', projectId: 'p1' }] }));
    expect(problem).toMatch(/must be done/);
  });

  it('ranks an empty portfolio', () => {
    expect(assessPortfolio(makeInputs({ projects: [] }))).toMatchObject({ projects: [], firstLeftOutId: null, problem: null });
  });
});

describe('solvePlan', () => {
  it('is at least as good as the greedy plan, and says what one more unit buys', async () => {
    const inputs = makeInputs();
    const solved = await solvePlan(inputs, createSolver(0.001));
    expect(solved.best?.plan.expectedValue ?? 0).toBeGreaterThanOrEqual(assessPortfolio(inputs).greedy.expectedValue * 0.999);
    expect(solved.oneMore.map(({ capacityKey }) => capacityKey).toSorted()).toEqual(['role:dataScientist', 'role:mlEngineer']);
    expect(solved.tooMany).toBeNull();
    for (const { gain } of solved.oneMore) expect(gain).toBeGreaterThanOrEqual(0);
  });

  it('says that too many projects compete to solve again for every capacity', async () => {
    const solved = await solvePlan(makeInputs({ projects: makeProjects(61), draws: 200 }), createSolver(0.05));
    expect(solved.best).not.toBeNull();
    expect(solved).toMatchObject({ oneMore: [], tooMany: { candidates: 61, most: 60 } });
  });

  it('tells why there is no plan', async () => {
    const solved = await solvePlan(makeInputs({ capacities: [people('dataScientist', 0.1)], constraints: [{ kind: 'mustDo', projectId: 'p1' }] }), createSolver(0.001));
    expect(solved).toMatchObject({ best: null, oneMore: [] });
    expect(solved.problem).toMatch(/does not fit/);
  });
});

describe('createWhatIf', () => {
  it('changes nothing without a change', () => {
    const result = createWhatIf(makeInputs())({});
    expect(result.difference).toMatchObject({ moves: [], plan: { added: [], dropped: [] } });
  });

  it('computes what the server computes from the same inputs', () => {
    const inputs = makeInputs();
    const result = createWhatIf(inputs)({});
    const assessment = assessPortfolio(inputs);
    expect(result.cutValue).toEqual(assessment.cutValue);
    expect(result.plan).toEqual(assessment.greedy);
    expect(result.projects.map(({ projectId, rank, priority }) => ({ projectId, rank, priority }))).toEqual(
      ranked(inputs).map(({ projectId, rank, priority }) => ({ projectId, rank, priority })),
    );
  });

  it('lets more people do more', () => {
    const evaluate = createWhatIf(makeInputs());
    const more = evaluate({ capacities: { 'role:dataScientist': 400, 'role:mlEngineer': 300 } });
    expect(more.plan.projectIds).toHaveLength(12);
    expect(more.difference.plan.dropped).toEqual([]);
    expect(more.difference.moves).toEqual([]);
  });
});

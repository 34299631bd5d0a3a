import { describe, expect, it } from 'vitest';
import { createWhatIf } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import type { MethodBasis } from '@/lib/domain/portfolio/redraw-methods';
import { scoreMethods } from '@/lib/domain/portfolio/score-methods';
import { takeMedians } from '@/lib/domain/portfolio/take-medians';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { methodKeys } from '@/lib/domain/scoring/methods/method-keys';
import { answer, makeProjects, project } from '@/tests/support/scored-projects';

const model = DEFAULT_SCORING_MODEL;
const assumptions = { formula: 'impact / effort', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } };
const rated = project('rated', answer('userBenefit', 3), answer('replacesComplexPart', 9), answer('effortTotal', 8), answer('successChance', 0.6), answer('reach', 400));
const projects = [...makeProjects(6), rated];
const inputs: PortfolioInputs = { seed: 'test', draws: 400, model, projects, drivers: [], capacities: [], constraints: [], acceptedChance: 0.4, periodStart: '2027-01-01', finishedProjectIds: [] };
const changed = { userBenefit: 0, replacesComplexPart: 1 };

/** What is saved comes from more draws than the sliders have. */
const basisUnder = (weights = {}): MethodBasis => {
  const ranked = rankProjects(projects, model, { seed: 'test', draws: 2000 }, { weights }).projects;
  return { assumptions, medians: Object.fromEntries(ranked.map((one) => [one.projectId, takeMedians(one)])) };
};
const methodBasis = basisUnder();
const evaluate = createWhatIf({ ...inputs, methodBasis });
const methodsUnder = (weights: Record<string, number>) => Object.fromEntries(evaluate({ weights, methods: methodKeys }).projects.map(({ projectId, methods }) => [projectId, methods]));
const reweighed = { ...model, criteria: model.criteria.map((one) => ({ ...one, weight: (changed as Record<string, number>)[one.key] ?? one.weight })) };

describe('createMethodRedraw', () => {
  it('gives what is saved, to the last figure, under the saved weights', () => {
    const saved = scoreMethods(inputs, methodBasis.medians, assumptions);
    for (const [id, methods] of Object.entries(methodsUnder({}))) expect(methods).toEqual(saved[id]);
  });

  it('gives what would be saved under other weights', () => {
    const after = scoreMethods({ projects, model: reweighed }, basisUnder(changed).medians, assumptions)['rated'];
    expect(methodsUnder(changed)['rated']).toEqual(after);
    expect(after?.rice).not.toEqual(methodsUnder({})['rated']?.rice);
  });

  it('computes the methods alone that are asked for, and none while only capacities move', () => {
    expect(Object.keys(evaluate({ weights: changed, methods: ['ice'] }).projects[0]?.methods ?? {})).toEqual(['ice']);
    expect(evaluate({ weights: changed }).projects[0]?.methods).toBeUndefined();
    expect(evaluate({ capacities: {}, methods: ['ice'] }).projects[0]?.methods).toBeUndefined();
  });
});

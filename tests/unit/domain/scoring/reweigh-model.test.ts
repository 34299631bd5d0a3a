import { describe, expect, it } from 'vitest';
import { createWhatIf } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { explainPriority } from '@/lib/domain/priority/explain-priority';
import { evaluatePriority } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { reweighModel, reweighsCost } from '@/lib/domain/scoring/reweigh-model';
import { answer, around, makeProjects, project } from '../../../support/scored-projects';

const model = DEFAULT_SCORING_MODEL;
const rated = project('rated', answer('organisationMoney', around(200_000, 1.5)), answer('difficulty', { p10: 2, p50: 3, p90: 4 }), answer('accuracyNeed', { p10: 7, p50: 8, p90: 9 }));
const projects = [...makeProjects(5), rated];
const drawn = { seed: 5, draws: 400 };
const weights = { accuracyNeed: 3, difficulty: 0.1, userBenefit: 0.5 };

describe('other weights', () => {
  it('of cost and of impact give what a model with these weights gives, in all figures', () => {
    const options = { cut: { kind: 'rank', places: 2 }, withSensitivity: true, scarcity: { mlops: 2 } } as const;
    const moved = evaluatePriority(createDraws(projects, model, drawn), { ...options, weights });
    const saved = evaluatePriority(createDraws(projects, reweighModel(model, weights), drawn), options);
    expect(moved).toEqual(saved);
    const effortOf = (id: string) => saved.projects.flatMap((one) => (one.status === 'ranked' && one.projectId === id ? [one.effort.p50] : []));
    const before = evaluatePriority(createDraws(projects, model, drawn)).projects.flatMap((one) => (one.status === 'ranked' && one.projectId === 'rated' ? [one.effort.p50] : []));
    expect(effortOf('rated')[0] ?? 0).toBeGreaterThan((before[0] ?? 0) * 1.3);
    expect(explainPriority(createDraws(projects, model, drawn), 'rated', { weights })).toEqual(explainPriority(createDraws(projects, reweighModel(model, weights), drawn), 'rated'));
  });

  it('of cost move the plan, too, and the cost that is shown', () => {
    const inputs: PortfolioInputs = {
      ...drawn, seed: 's', model, projects, drivers: [], constraints: [], acceptedChance: 0.4, periodStart: '2027-01-01', finishedProjectIds: [],
      capacities: [{ key: 'ds', name: 'Data scientist', resource: { kind: 'role', role: 'dataScientist' }, available: 40 }],
    };
    const moved = createWhatIf(inputs)({ weights });
    const saved = createWhatIf({ ...inputs, model: reweighModel(model, weights) })({});
    expect({ ...moved, difference: null }).toEqual({ ...saved, projects: saved.projects.map((one) => ({ ...one, effort: expect.anything() })), difference: null });
    expect(moved.projects.find(({ projectId }) => projectId === 'rated')?.effort?.p50).toBeGreaterThan(0);
    // What no weight of cost moves keeps the saved cost.
    expect(createWhatIf(inputs)({ weights: { userBenefit: 0.5 } }).projects[0]).not.toHaveProperty('effort');
  });

  it('that leave the ratings given without weight leave no effort, with a reason', () => {
    const onlyOthers = { accuracyNeed: 0, difficulty: 0, dataDifficulty: 1 };
    expect(evaluatePriority(createDraws([rated], model, drawn), { weights: onlyOthers }).projects).toEqual([{ status: 'unscored', projectId: 'rated', reason: 'noEffort' }]);
  });

  it('that are the saved ones are no change', () => {
    expect(reweighModel(model, { difficulty: model.criteria.find(({ key }) => key === 'difficulty')?.weight ?? 0 })).toBe(model);
    expect([reweighsCost(model), reweighsCost(model, { userBenefit: 0.9 }), reweighsCost(model, { difficulty: 0.9 })]).toEqual([false, false, true]);
  });
});

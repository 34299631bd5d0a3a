import { describe, expect, it } from 'vitest';
import { explainStanding } from '@/lib/domain/portfolio/explain-standing';
import { scoreMethods } from '@/lib/domain/portfolio/score-methods';
import { takeMedians } from '@/lib/domain/portfolio/take-medians';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { explainParts } from '@/lib/domain/scoring/methods/explain-parts';
import { answer, makeProjects, project } from '../../../support/scored-projects';

const model = DEFAULT_SCORING_MODEL;
const settings = { formula: 'value / effort', methods: { moneyPerPersonWeek: 2400, years: 3, rate: 0.1 } };
const half = project('half', answer('userBenefit', 5));
const projects = [...makeProjects(6).map((one, index) => ({ ...one, answers: [...one.answers, ...(index % 2 === 0 ? [answer('reach', 400)] : [])] })), half];
const ranked = rankProjects(projects, model, { seed: 'w', draws: 800 }).projects;
const scored = scoreMethods({ projects, model }, Object.fromEntries(ranked.map((one) => [one.projectId, takeMedians(one)])), settings);

describe('the methods on a whole portfolio', () => {
  it.each(projects.map(({ id }) => id))('are for %s what its own page shows side by side', (id) => {
    const own = projects.find((one) => one.id === id) ?? half;
    const { explanation } = explainStanding({ projects: [own], model, seed: 'w', draws: 800, drivers: [] }, id);
    const { methods, formula } = explainParts(own, model, explanation, settings);
    expect(scored[id]).toEqual({ ...methods, formula: formula?.value });
  });

  it('are computed from the middle values of the ranking', () => {
    const first = ranked.find(({ projectId }) => projectId === 'p0');
    if (first?.status !== 'ranked') throw new Error('It has a priority.');
    const { impact, success, effort } = first;
    expect(scored['p0']?.valueEffort).toEqual({ kind: 'number', value: impact.p50 / effort.p50 });
    const formula = scored['p0']?.formula;
    expect(formula?.kind === 'number' ? formula.value : null).toBeCloseTo((impact.p50 * success.p50) / effort.p50, 6);
  });

  it('are undefined with a reason, never nought, where something is missing', () => {
    expect(scored['p1']?.rice).toEqual({ kind: 'undefined', reason: 'reach is missing' });
    expect(scored['half']?.valueEffort).toEqual({ kind: 'undefined', reason: 'effort is missing' });
    expect(scoreMethods({ projects: [half], model }, {}, { ...settings, formula: '' })['half']?.formula).toEqual({ kind: 'undefined', reason: 'the workspace has no formula' });
  });
});

import { describe, expect, it } from 'vitest';
import { explainStanding } from '@/lib/domain/portfolio/explain-standing';
import { chanceBefore, rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { answer, makeProjects, project } from '../../../support/scored-projects';

const all = makeProjects(12);
const inputs = { model: DEFAULT_SCORING_MODEL, seed: 'w', draws: 800, drivers: [] };

describe('explainStanding', () => {
  it('gives, from the project and its neighbours alone, the figures of the whole ranking', () => {
    const whole = rankProjects(all, DEFAULT_SCORING_MODEL, { seed: 'w', draws: 800 });
    const { explanation, before, density } = explainStanding({ ...inputs, projects: all.slice(2, 5) }, 'p3');
    const ranked = whole.projects.find(({ projectId }) => projectId === 'p3');
    if (explanation === null || typeof explanation === 'string' || ranked?.status !== 'ranked') throw new Error('It has a priority.');
    expect(explanation.priority).toEqual(ranked.priority);
    expect(density?.heights).toHaveLength(110);
    const chance = (other: string): number => chanceBefore(whole.draws.get('p3')?.priority as Float32Array, whole.draws.get(other)?.priority as Float32Array);
    expect(before).toEqual([{ projectId: 'p2', chance: chance('p2') }, { projectId: 'p4', chance: chance('p4') }]);
  });

  it('says why there is no priority', () => {
    const half = project('half', answer('userBenefit', 5));
    expect(explainStanding({ ...inputs, projects: [half, ...all.slice(0, 1)] }, 'half')).toEqual({ explanation: 'noEffort', density: null, before: [] });
    expect(explainStanding({ ...inputs, projects: [] }, 'nobody')).toEqual({ explanation: null, density: null, before: [] });
  });
});

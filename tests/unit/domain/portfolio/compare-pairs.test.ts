import { describe, expect, it } from 'vitest';
import { comparePairs } from '@/lib/domain/portfolio/compare-pairs';
import { chanceBefore, rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { answer, makeProjects, project } from '../../../support/scored-projects';

const all = makeProjects(9);
const inputs = { model: DEFAULT_SCORING_MODEL, seed: 'w', draws: 600, drivers: [] };

describe('comparePairs', () => {
  it('gives, from the chosen projects alone, the chances of the whole ranking, and both ways round add up to 1', () => {
    const whole = rankProjects(all, DEFAULT_SCORING_MODEL, { seed: 'w', draws: 600 });
    const chosen = [all[7], all[1], all[4]].flatMap((one) => one ?? []);
    const { projectIds, before } = comparePairs({ ...inputs, projects: chosen });
    expect(projectIds).toEqual(['p7', 'p1', 'p4']);
    const of = (id: string): Float32Array => whole.draws.get(id)?.priority ?? new Float32Array();
    projectIds.forEach((id, row) =>
      projectIds.forEach((other, column) => {
        const chance = before[row]?.[column] ?? null;
        expect(chance).toEqual(id === other ? null : chanceBefore(of(id), of(other)));
        if (chance !== null) expect(chance + (before[column]?.[row] ?? Number.NaN)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('follows the weights', () => {
    const weighed = comparePairs({ ...inputs, projects: all, weights: { userBenefit: 5 } });
    expect(weighed).not.toEqual(comparePairs({ ...inputs, projects: all }));
  });

  it('compares neither points with money, nor what has no priority', () => {
    const mixed = [
      project('paid', answer('organisationMoney', 10), answer('effortTotal', 1)),
      project('rated', answer('organisationBenefit', 9), answer('effortTotal', 1)),
      project('same', answer('organisationBenefit', 9), answer('effortTotal', 1)),
      project('none'),
    ];
    expect(comparePairs({ ...inputs, projects: mixed }).before).toEqual([
      [null, null, null, null],
      [null, null, expect.any(Number), null],
      [null, expect.any(Number), null, null],
      [null, null, null, null],
    ]);
  });
});

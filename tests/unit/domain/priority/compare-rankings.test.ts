import { describe, expect, it } from 'vitest';
import { compareRankings } from '@/lib/domain/priority/compare-rankings';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import type { ProjectPriority } from '@/lib/domain/priority/types';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { answer, project } from '../../../support/scored-projects';

/** A ranking in this order, made by certain scores. */
function ranking(...ids: readonly string[]): readonly ProjectPriority[] {
  const projects = ids.map((id, place) => project(id, answer('organisationMoney', 100 - place), answer('effortTotal', 1)));
  return rankProjects(projects, DEFAULT_SCORING_MODEL, { seed: 1, draws: 2 }).projects;
}

describe('compareRankings', () => {
  it('says who passes whom', () => {
    const change = compareRankings(ranking('a', 'b', 'c', 'd'), ranking('a', 'c', 'b', 'd'));
    expect(change).toEqual({
      total: 4,
      moves: [
        { projectId: 'c', from: 3, to: 2, passed: ['b'] },
        { projectId: 'b', from: 2, to: 3, passed: ['c'] },
      ],
      plan: { added: [], dropped: [] },
    });
  });

  it('puts the largest move first', () => {
    const { moves } = compareRankings(ranking('a', 'b', 'c', 'd'), ranking('d', 'a', 'b', 'c'));
    expect(moves.map(({ projectId }) => projectId)).toEqual(['d', 'a', 'b', 'c']);
    expect(moves[0]).toEqual({ projectId: 'd', from: 4, to: 1, passed: ['a', 'b', 'c'] });
  });

  it('knows projects that gain or lose their rank, and what changes in the plan', () => {
    const change = compareRankings(ranking('a', 'b'), ranking('b', 'new'), { before: ['a', 'b'], after: ['b', 'new'] });
    expect(change.total).toBe(3);
    expect(change.moves).toContainEqual({ projectId: 'a', from: 1, to: null, passed: [] });
    expect(change.moves).toContainEqual({ projectId: 'new', from: null, to: 2, passed: [] });
    expect(change.plan).toEqual({ added: ['new'], dropped: ['a'] });
  });

  it('finds nothing between equal rankings', () => {
    expect(compareRankings(ranking('a', 'b'), ranking('a', 'b')).moves).toEqual([]);
  });
});

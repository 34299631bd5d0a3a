import { describe, expect, it } from 'vitest';
import { listFrozenInputs, type FrozenSource } from '@/lib/domain/portfolio/list-frozen-inputs';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { answer, around, project } from '../../../support/scored-projects';

const source: FrozenSource = {
  seed: 'w',
  draws: 4000,
  acceptedChance: 0.2,
  model: DEFAULT_SCORING_MODEL,
  drivers: [{ name: 'Hiring', affects: 'effort', factor: around(1, 1.1) }],
  capacities: [{ key: 'k', name: 'Labeling', available: 18, resource: { kind: 'role', role: 'labeling' } }],
  constraints: [
    { kind: 'mustDo', projectId: 'a' },
    { kind: 'exclude', projectId: 'b' },
    { kind: 'eitherOr', projectIds: ['a', 'b'] },
    { kind: 'needs', projectId: 'b', neededId: 'unheard of' },
    { kind: 'notBefore', projectId: 'a', from: '2027-03-01' },
  ],
};

const projects = [project('a', answer('userBenefit', 7, 'bo'), answer('organisationBenefit', 4, 'bo'), answer('userBenefit', around(5, 1.2), 'ada')), project('b', answer('effortTotal', 4)), project('c')];
const people: Record<string, string> = { ada: 'Ada', bo: 'Bo', ines: 'Ines' };
const read = (hidden: readonly string[] = []) => listFrozenInputs(source, projects, { isHidden: (id) => hidden.includes(id), nameOfScorer: (id) => people[id] ?? '', nameOfProject: (id) => projects.find((one) => one.id === id)?.name });

describe('listFrozenInputs', () => {
  it('gives the scores by name, as the questions are asked, then by scorer', () => {
    const [first] = read().projects;
    expect(first?.answers?.map(({ criterion, scorer, interval }) => [criterion, scorer, interval.p50])).toEqual([
      ['Benefit to the organisation', 'Bo', 4],
      ['Benefit to users', 'Ada', 5],
      ['Benefit to users', 'Bo', 7],
    ]);
    expect(read().projects.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps answers from who may not have them yet, and nothing else', () => {
    expect(read(['b']).projects).toEqual([read().projects[0], { id: 'b', name: 'Project b', answers: null }]);
  });

  it('gives the weights of each side made to sum to 1, the capacities and the rules in words', () => {
    const { weights, capacities, rules } = read();
    for (const side of ['impact', 'cost']) expect(weights.filter((one) => one.side === side).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(capacities).toEqual([{ name: 'Labeling', available: 18, kind: 'role', lightsOnShare: 0 }]);
    expect(rules).toEqual(['Project a must be done', 'Project b is left out', 'At most one of Project a, Project b', 'Project b needs a project without scores', 'Project a not before 1 Mar 2027']);
  });
});

import { expect, it } from 'vitest';
import { assessPortfolio } from '@/lib/domain/portfolio/assess-portfolio';
import { freezeResults, listPeople } from '@/lib/domain/portfolio/freeze-results';
import { scenarioResultsSchema } from '@/lib/features/portfolio/schema';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { makeProjects } from '@/tests/support/scored-projects';

it('keeps what its schema reads back, by way of JSON', () => {
  const assessment = assessPortfolio({ seed: 's', draws: 200, model: DEFAULT_SCORING_MODEL, projects: makeProjects(4), drivers: [], capacities: [], constraints: [], acceptedChance: 0.4, periodStart: '2027-01-01', finishedProjectIds: [] });
  const frozen = freezeResults([{ id: 'p0', name: 'Support request triage' }], assessment, assessment.greedy);
  const read: unknown = JSON.parse(JSON.stringify(frozen));
  expect(scenarioResultsSchema.parse(read)).toEqual(read);
  expect(frozen.projects.map(({ name }) => name)).toContain('Support request triage');
  expect(frozen.planned).toHaveLength(4);
});

it('lists each owner once, by name', () => {
  expect(listPeople([{ owner: 'Sara Dahl' }, { owner: null }, { owner: 'Ines Moreau' }, { owner: 'Sara Dahl' }], 'Ines Moreau')).toEqual({ takenBy: 'Ines Moreau', owners: ['Ines Moreau', 'Sara Dahl'] });
});

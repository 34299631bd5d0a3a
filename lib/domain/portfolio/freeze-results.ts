import type { Basis } from '../priority/types';
import type { CapacityUse, Plan } from '../selection/types';
import type { Interval } from '../shared/interval';
import type { PortfolioAssessment } from './portfolio-assessment';

export type FrozenProject = {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly priority: Interval;
  readonly aboveCut: number | null;
};

/** What came of a scenario, or was true at a snapshot: readable without computing anything. Plain JSON. */
export type FrozenResults = {
  readonly value: Interval;
  readonly cutValue: Readonly<Record<Basis, number | null>>;
  readonly planned: readonly string[];
  readonly uses: readonly CapacityUse[];
  readonly projects: readonly FrozenProject[];
};

/** The results that a scenario or a snapshot keeps. */
export function freezeResults(facts: readonly { readonly id: string; readonly name: string }[], assessment: PortfolioAssessment, plan: Plan): FrozenResults {
  const names = new Map(facts.map(({ id, name }) => [id, name]));
  return {
    value: plan.value,
    cutValue: assessment.cutValue,
    planned: [...plan.projectIds],
    uses: plan.uses.map((use) => ({ ...use })),
    projects: assessment.projects.flatMap((project) =>
      project.status === 'unscored'
        ? []
        : [
            {
              id: project.projectId,
              name: names.get(project.projectId) ?? project.projectId,
              basis: project.basis,
              rank: project.rank,
              rankLow: project.rankInterval.p10,
              rankHigh: project.rankInterval.p90,
              priority: { p10: project.priority.p10, p50: project.priority.p50, p90: project.priority.p90 },
              aboveCut: project.aboveCut,
            },
          ],
    ),
  };
}

/** Who took part: whoever froze it, and the owners of the projects. */
export function listPeople(facts: readonly { readonly owner: string | null }[], takenBy: string): { takenBy: string; owners: string[] } {
  return { takenBy, owners: [...new Set(facts.flatMap(({ owner }) => owner ?? []))].sort() };
}


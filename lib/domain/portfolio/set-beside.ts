import type { Basis, ProjectPriority } from '../priority/types';
import type { Interval } from '../shared/interval';
import type { Plan, Proof } from '../selection/types';
import { planBasis } from './plan-basis';
import type { PortfolioAssessment, SolvedPlan } from './portfolio-assessment';

/** One way to choose: how many projects it takes, and what they are worth a year. */
export type ChosenSet = { readonly projects: number; readonly value: Interval; readonly expectedValue: number };

/** The best set beside what is taken from the top until the first project that does not fit. */
export type SetsBeside = {
  readonly basis: Basis;
  readonly best: ChosenSet;
  readonly proof: Proof['kind'];
  readonly fromTop: ChosenSet;
  /** How many projects only the best set takes, and how many only the other one. */
  readonly added: number;
  readonly dropped: number;
};

/** The two ways side by side; null where there is no plan. */
export function setBeside({ projects, fromTop }: { readonly projects: readonly ProjectPriority[] } & Pick<PortfolioAssessment, 'fromTop'>, { best }: Pick<SolvedPlan, 'best'>): SetsBeside | null {
  if (best === null) return null;
  return {
    basis: planBasis(projects.filter((project) => project.status === 'ranked')),
    best: toChosen(best.plan),
    proof: best.proof.kind,
    fromTop: toChosen(fromTop),
    added: countWithout(best.plan, fromTop),
    dropped: countWithout(fromTop, best.plan),
  };
}

function countWithout({ projectIds }: Plan, other: Plan): number {
  const without = new Set(other.projectIds);
  return projectIds.filter((id) => !without.has(id)).length;
}

function toChosen({ projectIds, value, expectedValue }: Plan): ChosenSet {
  return { projects: projectIds.length, value, expectedValue };
}

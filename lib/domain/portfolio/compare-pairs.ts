import { createDraws } from '../priority/create-draws';
import { chanceBefore, evaluatePriority } from '../priority/rank-projects';
import type { PortfolioInputs } from './portfolio-inputs';

/** P(row before column), draw by draw: `before[row][column]`, both in the order of `projectIds`. Plain JSON. */
export type PairComparison = {
  readonly projectIds: readonly string[];
  /** Null where a project meets itself, one has no priority, or one is in money and the other in points. */
  readonly before: readonly (readonly (number | null)[])[];
};

/**
 * Compares projects with each other, each pair draw by draw, so that what they share cancels. Draws belong to the project, so
 * the others of the portfolio need not be drawn: the chances are those of the whole ranking.
 *
 * @param inputs `projects` holds the projects to compare
 */
export function comparePairs({ projects, model, seed, draws, drivers, weights }: Pick<PortfolioInputs, 'projects' | 'model' | 'seed' | 'draws' | 'drivers' | 'weights'>): PairComparison {
  const ranked = evaluatePriority(createDraws(projects, model, { seed, draws, drivers }), weights === undefined ? {} : { weights });
  const basisOf = new Map(ranked.projects.flatMap((project) => (project.status === 'ranked' ? [[project.projectId, project.basis] as const] : [])));
  const compare = (id: string, other: string): number | null => {
    const [own, theirs] = [ranked.draws.get(id)?.priority, ranked.draws.get(other)?.priority];
    return id === other || own === undefined || theirs === undefined || basisOf.get(id) !== basisOf.get(other) ? null : chanceBefore(own, theirs);
  };
  const projectIds = projects.map(({ id }) => id);
  return { projectIds, before: projectIds.map((id) => projectIds.map((other) => compare(id, other))) };
}

import { createDraws } from '../priority/create-draws';
import { explainPriority } from '../priority/explain-priority';
import type { PriorityExplanation } from '../priority/explain-priority';
import { chanceBefore, evaluatePriority } from '../priority/rank-projects';
import type { UnscoredReason } from '../priority/types';
import { estimateLogDensity } from './estimate-log-density';
import type { LogDensity } from './portfolio-assessment';
import type { PortfolioInputs } from './portfolio-inputs';

/** Why a project stands where it stands. Plain JSON. */
export type StandingExplanation = {
  /** The reason where it has no priority; null where it has no answers at all. */
  readonly explanation: PriorityExplanation | UnscoredReason | null;
  readonly density: LogDensity | null;
  /** P(this project before the other), in the order in which the others were given. */
  readonly before: readonly { readonly projectId: string; readonly chance: number }[];
};

/**
 * Explains one project and compares it with its neighbours. Draws belong to the project, so the others of the portfolio
 * need not be drawn: the figures are those of the whole ranking.
 *
 * @param inputs `projects` holds the project and the neighbours to compare it with
 */
export function explainStanding({ projects, model, seed, draws, drivers, weights }: Pick<PortfolioInputs, 'projects' | 'model' | 'seed' | 'draws' | 'drivers' | 'weights'>, projectId: string): StandingExplanation {
  const kept = createDraws(projects, model, { seed, draws, drivers });
  const options = weights === undefined ? {} : { weights };
  const ranked = evaluatePriority(kept, options);
  const own = ranked.draws.get(projectId)?.priority;
  return {
    explanation: explainPriority(kept, projectId, options),
    density: own === undefined ? null : estimateLogDensity(own),
    before: projects.flatMap(({ id }) => {
      const other = ranked.draws.get(id)?.priority;
      return id === projectId || own === undefined || other === undefined ? [] : [{ projectId: id, chance: chanceBefore(own, other) }];
    }),
  };
}

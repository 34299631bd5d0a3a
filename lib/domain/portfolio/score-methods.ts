import { poolMedians, type ScoreMedians } from '../scoring/methods/collect-figures';
import { applyMethods, type MethodAssumptions } from '../scoring/methods/explain-parts';
import type { MethodKey } from '../scoring/methods/method-keys';
import { undefinedBecause, type MethodValue } from '../scoring/methods/method-value';
import { NO_FORMULA } from './ask-methods';
import type { PortfolioInputs } from './portfolio-inputs';

/** What each method makes of a project. */
export type MethodValues = Readonly<Record<MethodKey, MethodValue>>;

/**
 * Every method on every scored project, by project id.
 *
 * @param medians the middle values of each project's score, by project id, as `takeMedians` takes them from the ranking
 */
export function scoreMethods({ projects, model }: Pick<PortfolioInputs, 'projects' | 'model'>, medians: Readonly<Record<string, ScoreMedians>>, settings: MethodAssumptions): Record<string, MethodValues> {
  return Object.fromEntries(
    projects.map((project) => {
      const { methods, formula } = applyMethods(poolMedians(project, model), model, medians[project.id] ?? {}, settings);
      return [project.id, { ...methods, formula: formula?.value ?? undefinedBecause(NO_FORMULA) }];
    }),
  );
}

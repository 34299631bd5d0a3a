import { poolMedians, type ScoreMedians } from '../scoring/methods/collect-figures';
import { applyMethods, type MethodAssumptions } from '../scoring/methods/explain-parts';
import { undefinedBecause } from '../scoring/methods/method-value';
import { NO_FORMULA, type MethodValues } from './method-values';
import type { PortfolioInputs } from './portfolio-inputs';

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

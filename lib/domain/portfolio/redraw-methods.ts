import type { ProjectPriority, RankedProject } from '../priority/types';
import { poolMedians, type ScoreMedians } from '../scoring/methods/collect-figures';
import { applyMethods, type MethodAssumptions } from '../scoring/methods/explain-parts';
import type { MethodKey } from '../scoring/methods/method-keys';
import { reweighModel } from '../scoring/reweigh-model';
import { undefinedBecause, type MethodValue } from '../scoring/methods/method-value';
import type { Weights } from '../scoring/scoring-model';
import { NO_FORMULA } from './method-values';
import type { PortfolioInputs } from './portfolio-inputs';
import { takeMedians } from './take-medians';

/** What the methods stand on while nothing is changed: what they assume, and the middle values of the saved ranking by project id. */
export type MethodBasis = { readonly assumptions: MethodAssumptions; readonly medians: Readonly<Record<string, ScoreMedians>> };

type RedrawMethods = (weights: Weights, asked: readonly MethodKey[]) => (project: RankedProject) => Partial<Record<MethodKey, MethodValue>>;

/**
 * The methods that are asked for, under changed weights. The sliders have fewer draws than what is saved, so a saved middle
 * value is moved in the proportion in which it moves there: what a weight does not touch keeps every figure.
 *
 * @param before the ranking without a change, from the sliders' own draws
 */
export function createMethodRedraw({ projects, model }: Pick<PortfolioInputs, 'projects' | 'model'>, { assumptions, medians }: MethodBasis, before: readonly ProjectPriority[]): RedrawMethods {
  const drawn = new Map(before.map((priority) => [priority.projectId, takeMedians(priority)]));
  const pooled = new Map(projects.map((project) => [project.id, poolMedians(project, model)]));
  return (weights, asked) => {
    const reweighed = reweighModel(model, weights);
    const formulaToo = asked.includes('formula') ? assumptions : { ...assumptions, formula: '' };
    return (project) => {
      const { projectId } = project;
      const score = moveMedians(medians[projectId] ?? {}, drawn.get(projectId) ?? {}, takeMedians(project));
      const { methods, formula } = applyMethods(pooled.get(projectId) ?? new Map(), reweighed, score, formulaToo);
      const values = { ...methods, formula: formula?.value ?? undefinedBecause(NO_FORMULA) };
      return Object.fromEntries(asked.map((key) => [key, values[key]]));
    };
  };
}

function moveMedians(saved: ScoreMedians, from: ScoreMedians, to: ScoreMedians): ScoreMedians {
  return { impactMoney: move(saved.impactMoney, from.impactMoney, to.impactMoney), success: move(saved.success, from.success, to.success), personWeeks: move(saved.personWeeks, from.personWeeks, to.personWeeks) };
}

function move(saved: number | undefined, from: number | undefined, to: number | undefined): number | undefined {
  if (saved === undefined || !from || to === undefined) return to;
  return from === to ? saved : (saved * to) / from;
}

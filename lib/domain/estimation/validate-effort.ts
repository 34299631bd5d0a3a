import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isPositive } from '../shared/is-positive';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { EffortCase, EffortQuery } from './effort-case';

/** A case that takes part, with its position among the cases given. */
export type ChosenCase = EffortCase & { readonly index: number };

/** What is wrong with the past projects or the new one, in words; null if nothing is. */
export function findEffortProblem(cases: readonly EffortCase[], query: EffortQuery): string | null {
  if (!isList(cases)) return 'The past projects must be a list.';
  if (cases.length === 0) return 'There is no finished project to compare with yet.';
  const excess = findExcess(cases.length, ESTIMATION_LIMITS.input.pastProjects, 'past projects');
  if (excess !== null) return excess;
  if (!hasFeatures(query)) return 'The new project needs its features, even if it has none.';
  const featureless = cases.findIndex((past) => !hasFeatures(past));
  if (featureless >= 0) return `Past project ${featureless + 1} needs its features, even if it has none.`;
  const tooMany = findExcess(Object.keys(query.features).length, ESTIMATION_LIMITS.input.features, 'features');
  if (tooMany !== null) return tooMany;
  const badEffort = cases.findIndex(({ effort }) => !isPositive(effort));
  if (badEffort >= 0) return `Past project ${badEffort + 1} needs an effort above 0.`;
  const badSize = cases.findIndex(({ size }) => isGiven(size) && !isPositive(size));
  if (badSize >= 0) return `The size of past project ${badSize + 1} must be above 0, or left empty.`;
  if (isGiven(query.size) && !isPositive(query.size)) return 'The size must be above 0, or left empty.';
  return null;
}

/**
 * Size is what most are compared by if the new project has one and at least half the cases do: then the others, whose
 * productivity is unknown, are left out. Otherwise all cases count, and size does not.
 */
export function chooseCases(cases: readonly EffortCase[], query: EffortQuery): { chosen: ChosenCase[]; comparable: EffortQuery } {
  const all = cases.map(({ features, size, effort }, index) => ({ features, size, effort, index }));
  const sized = all.filter(({ size }) => isGiven(size));
  if (isGiven(query.size) && sized.length >= all.length / 2) return { chosen: sized, comparable: query };
  return { chosen: all, comparable: { features: query.features } };
}

/** Other programs call this too, and no type holds them to it. */
function hasFeatures(one: { readonly features: unknown } | null | undefined): boolean {
  return typeof one?.features === 'object' && one.features !== null;
}

function isGiven(size: number | null | undefined): size is number {
  return size !== null && size !== undefined;
}

import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';
import type { InformationInput, Unknown } from './information';
import { ESTIMATION_LIMITS } from './parameters/limits';

const FEWEST_DRAWS = 100;

/** What is wrong with joint draws of projects and unknowns, in words; null when nothing is. */
export function informationProblem(input: InformationInput): string | null {
  if (!isObject(input) || !isList(input.values) || !isList(input.unknowns)) return 'The value of information needs an object with a list of values and a list of unknowns.';
  const { values, unknowns, decide } = input;
  if (decide !== undefined && typeof decide !== 'function') return 'The way to decide must be a function.';
  const draws = values[0]?.length ?? 0;
  if (values.length === 0) return 'There is no project to decide about.';
  if (draws < FEWEST_DRAWS) return `The value of information needs at least ${FEWEST_DRAWS} draws.`;
  const excess = findExcess(draws * (values.length + unknowns.length), ESTIMATION_LIMITS.input.drawnValues, 'drawn values') ?? findExcess(unknowns.length, ESTIMATION_LIMITS.input.unknowns, 'unknowns');
  if (excess !== null) return excess;
  for (const [i, value] of values.entries()) {
    if (value?.length !== draws) return `Project ${i + 1} has another number of draws than the first.`;
    if (!allUsable(value)) return `Project ${i + 1} has a value that is not a finite number.`;
  }
  for (const [i, unknown] of unknowns.entries()) {
    if (!isObject(unknown)) return `Unknown ${i + 1} needs a name and its draws.`;
    const problem = unknownProblem(unknown, draws);
    if (problem) return `The unknown "${unknown.name}" ${problem}`;
  }
  return null;
}

function unknownProblem({ draws, test }: Unknown, count: number): string | null {
  if (draws?.length !== count) return 'has another number of draws than the projects.';
  if (!allUsable(draws)) return 'has a value that is not a finite number.';
  if (test === undefined) return null;
  if (!isObject(test)) return 'has a test without reliability and cost.';
  if (!(test.reliability >= 0 && test.reliability <= 1)) return 'has a test whose reliability is not between 0 and 1.';
  return test.cost >= 0 && isUsable(test.cost) ? null : 'has a test whose cost is not a number of at least 0.';
}

function allUsable(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!isUsable(values[i])) return false;
  return true;
}

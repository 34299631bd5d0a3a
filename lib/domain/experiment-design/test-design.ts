import { formatCount } from '../shared/format-number';
import { probabilityProblem } from '../statistics/probability-problem';

/** How an experiment will be judged. All have the usual defaults. */
export type TestDesign = {
  /** Chance of seeing an effect where there is none (type-I error); default 0.05. */
  readonly alpha?: number;
  /** Chance of seeing the effect if it is there; default 0.8. */
  readonly power?: number;
  /** 2 notices better and worse (default), 1 only the side of the effect. */
  readonly sides?: 1 | 2;
  /** Size of the second group divided by the size of the first; default 1. */
  readonly allocation?: number;
};

/** What is said of a design that is none. */
export const NO_DESIGN = 'An experiment needs an object with its figures.';

export type FullDesign = Required<TestDesign>;

/** How many units each group needs: `exact` is the first group's size before rounding up. */
export type GroupSizes = { readonly exact: number; readonly first: number; readonly second: number; readonly total: number };

/** Effects so small that an experiment would need more than this many units are called undetectable. */
export const LARGEST_GROUP = 1e12;
const MOST_UNEQUAL = 1e6;

export function completeDesign({ alpha = 0.05, power = 0.8, sides = 2, allocation = 1 }: TestDesign): FullDesign {
  return { alpha, power, sides, allocation };
}

/** What is wrong with a design, in words; null when nothing is. */
export function designProblem({ alpha, power, sides, allocation }: FullDesign): string | null {
  const problem = probabilityProblem(alpha, 'The significance level') ?? probabilityProblem(power, 'The power');
  if (problem) return problem;
  if (sides !== 1 && sides !== 2) return 'A test has one side or two.';
  if (alpha / sides >= power) return 'The power must be above the significance level.';
  if (!(allocation > 0)) return 'The ratio of the groups must be above 0.';
  return allocation >= 1 / MOST_UNEQUAL && allocation <= MOST_UNEQUAL ? null : `One group can be at most ${formatCount(MOST_UNEQUAL)} times the other.`;
}

/** What is wrong with the size of a group, in words; null when nothing is. */
export function groupProblem(size: number, name: string): string | null {
  if (!(size >= 2)) return `${name} needs at least 2 units.`;
  return size <= LARGEST_GROUP ? null : `${name} can have at most ${formatCount(LARGEST_GROUP)} units.`;
}

export function roundGroups(exact: number, allocation: number): GroupSizes {
  // A hair of rounding error must not cost a whole unit.
  const roundUp = (size: number): number => Math.max(2, Math.ceil(size * (1 - 1e-12)));
  const first = roundUp(exact);
  const second = roundUp(exact * allocation);
  return { exact, first, second, total: first + second };
}

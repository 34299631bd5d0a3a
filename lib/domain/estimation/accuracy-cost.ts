import type { Interval } from '../shared/interval';
import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';
import { fail, succeed, type Result } from '../shared/result';
import { weightedInterval } from '../statistics/weighted-quantile';
import { warnOfAccuracy, type AccuracyWarning } from './accuracy-warnings';
import { fitLearningCurve, type ErrorPoint, type WeightedCurve } from './fit-learning-curve';
import { learnExponentPrior } from './learn-exponent-prior';
import { ACCURACY_TABLE } from './parameters/accuracy-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { AccuracyParameters } from './parameters/types';

export type AccuracyCostInput = {
  /** Own measurements: error (a share of 1) after training on so many examples. At least one. */
  readonly points: readonly ErrorPoint[];
  readonly targetError: number;
  /** Money for one more example, labelled. */
  readonly costPerExample: number;
  /** Labelled examples at hand; default the most among the points. */
  readonly examplesInHand?: number;
  /** Finished curves of the same kind, own or published. */
  readonly references?: readonly { readonly points: readonly ErrorPoint[] }[];
  /** Share of the rarest class among the examples, if known. */
  readonly rarestShare?: number;
};

export type AccuracyCost = {
  /** Examples needed in all; infinite where the floor lies above the target. */
  readonly examples: Interval;
  /** Money for those not at hand yet. */
  readonly cost: Interval;
  /** P(the target lies above the floor), so that some number of examples reaches it. */
  readonly probabilityAttainable: number;
  readonly floor: Interval;
  readonly exponent: Interval;
  readonly warnings: readonly AccuracyWarning[];
  /** Examples and money for any other error: for drawing the curve, which is never a straight line. */
  readonly at: (error: number) => { readonly examples: Interval; readonly cost: Interval };
  readonly basis: 'own points' | 'own points and reference class';
};

/**
 * How many examples, and how much money, does it take to reach an error?
 *
 * By the power law error(n) = floor + k·n^(-exponent), so n = (k / (error - floor))^(1 / exponent), which explodes near the floor. Floor, k
 * and exponent are uncertain together: every curve that could have made the points is weighed, and the answer is the quantiles over them.
 */
export function estimateAccuracyCost(input: AccuracyCostInput, parameters: AccuracyParameters = ACCURACY_TABLE): Result<AccuracyCost> {
  const problem = accuracyProblem(input);
  if (problem) return fail(problem);
  const { points, targetError, costPerExample, references = [] } = input;
  const inHand = input.examplesInHand ?? Math.max(...points.map(({ examples }) => examples));
  const curves = fitLearningCurve(points, learnExponentPrior(references, parameters), parameters);
  const at = (error: number) => {
    const examples = weighExamples(curves, error);
    return { examples, cost: mapInterval(examples, (count) => toCost(count, inHand, costPerExample)) };
  };
  const probabilityAttainable = shareOf(curves, (curve) => curve.floor < targetError);
  const there = at(targetError);
  // What has been reached already lies near no floor.
  const reached = points.some(({ error }) => error <= targetError);
  const nextTenth = reached ? 1 : at(0.9 * targetError).examples.p50 / there.examples.p50;
  return succeed({
    ...there,
    probabilityAttainable,
    floor: intervalOf(curves, (curve) => curve.floor),
    exponent: intervalOf(curves, (curve) => curve.exponent),
    warnings: warnOfAccuracy({ targetError, nextTenth, probabilityAttainable, rarestShare: input.rarestShare }),
    at,
    basis: references.length > 0 ? 'own points and reference class' : 'own points',
  });
}

/** How many examples an error takes, over all curves that could have made the points. */
export function weighExamples(curves: readonly WeightedCurve[], error: number): Interval {
  return intervalOf(curves, (curve) => examplesToReach(curve, error));
}

function examplesToReach({ floor, scale, exponent }: WeightedCurve, error: number): number {
  return error > floor ? (scale / (error - floor)) ** (1 / exponent) : Number.POSITIVE_INFINITY;
}

/** What is at hand is paid for; free examples stay free however many are needed. */
function toCost(examples: number, inHand: number, costPerExample: number): number {
  return costPerExample === 0 ? 0 : Math.max(0, examples - inHand) * costPerExample;
}

function intervalOf(curves: readonly WeightedCurve[], of: (curve: WeightedCurve) => number): Interval {
  return weightedInterval(curves.map(of), curves.map(({ weight }) => weight));
}

function mapInterval({ p10, p50, p90 }: Interval, f: (value: number) => number): Interval {
  return { p10: f(p10), p50: f(p50), p90: f(p90) };
}

function shareOf(curves: readonly WeightedCurve[], holds: (curve: WeightedCurve) => boolean): number {
  let share = 0;
  let total = 0;
  for (const curve of curves) {
    total += curve.weight;
    if (holds(curve)) share += curve.weight;
  }
  return share / total;
}

/** No set of examples shows a smaller error than this, and the square of a much smaller one is 0. */
const LEAST_ERROR = 1e-100;

function accuracyProblem(input: AccuracyCostInput): string | null {
  if (!isObject(input)) return 'The cost of accuracy needs an object with the measured errors.';
  const { points, targetError, costPerExample, examplesInHand = 0, references = [], rarestShare = 0.5 } = input;
  if (!isList(points)) return 'The measured errors must be a list.';
  if (!isList(references) || !references.every((reference) => isObject(reference) && isList(reference.points))) return 'The reference curves must be a list, each with a list of points.';
  if (points.length === 0) return 'There is no measured error yet: measure at least one, on any number of examples.';
  const { measuredErrors, references: mostReferences } = ESTIMATION_LIMITS.input;
  const all = references.reduce((count, reference) => count + reference.points.length, points.length);
  const excess = findExcess(all, measuredErrors, 'measured errors') ?? findExcess(references.length, mostReferences, 'reference curves');
  if (excess !== null) return excess;
  for (const list of [points, ...references.map((reference) => reference.points)]) {
    if (!list.every(isErrorPoint)) {
      return 'Every point needs at least 1 example and an error between 0 and 1, both excluded.';
    }
  }
  if (!(targetError > 0 && targetError < 1)) return 'The target error must be between 0 and 1, both excluded.';
  if (!(costPerExample >= 0 && isUsable(costPerExample))) return 'The cost of an example must be at least 0.';
  if (!(examplesInHand >= 0 && isUsable(examplesInHand))) return 'The examples at hand must be a number of at least 0.';
  return rarestShare > 0 && rarestShare <= 0.5 ? null : 'The share of the rarest class must be above 0 and at most 0.5.';
}

function isErrorPoint(point: ErrorPoint): boolean {
  return isObject(point) && point.examples >= 1 && isUsable(point.examples) && isUsable(point.error) && point.error >= LEAST_ERROR && point.error < 1;
}

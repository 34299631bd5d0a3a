import beta from '@stdlib/stats-base-dists-beta';
import { findExcess } from '../shared/find-excess';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import { countsProblem } from '../statistics/count-problem';
import { expectByTrapezoid } from '../statistics/expect-by-trapezoid';
import type { Counts } from '../statistics/test-two-proportions';

/** With more, prior included, the rates are known to the last digit and their densities are lost in rounding. */
const MOST_TRIALS = 1e9;

/** A beta distribution of a rate: as if `alpha` successes and `beta` failures had been seen. */
export type BetaShape = { readonly alpha: number; readonly beta: number };

export type BetaComparison = {
  /** P(rate of B > rate of A). */
  readonly probabilityBBetter: number;
  /** What choosing B costs on average in rate, counted only where A is really better: E[max(A - B, 0)]. */
  readonly expectedLossOfB: number;
  readonly expectedLossOfA: number;
};

/**
 * Is B better than A, given the counts seen and a beta prior (uniform by default)?
 * The loss is small when B is surely better, and also when the two hardly differ: then it doesn't matter which is taken.
 */
export function compareBetaBinomial(a: Counts, b: Counts, prior: BetaShape = { alpha: 1, beta: 1 }): Result<BetaComparison> {
  const problem = countsProblem(a, 'Group A') ?? countsProblem(b, 'Group B');
  if (problem) return fail(problem);
  if (!isObject(prior) || ![prior.alpha, prior.beta].every((shape) => shape >= 0.01 && Number.isFinite(shape))) return fail('The shapes of the prior must be at least 0.01.');
  const excess = [a, b].map(({ trials }) => findExcess(trials + prior.alpha + prior.beta, MOST_TRIALS, 'trials')).find((found) => found !== null);
  if (excess !== undefined) return fail(excess);
  const shapeA = posterior(a, prior);
  const shapeB = posterior(b, prior);
  return succeed({
    probabilityBBetter: probabilityGreater(shapeB, shapeA),
    expectedLossOfB: expectedExcess(shapeA, shapeB),
    expectedLossOfA: expectedExcess(shapeB, shapeA),
  });
}

function posterior({ successes, trials }: Counts, prior: BetaShape): BetaShape {
  return { alpha: prior.alpha + successes, beta: prior.beta + trials - successes };
}

/**
 * P(X > Y) of two independent beta variables, by integrating over the narrower one on the logit scale: there its density is smooth and
 * falls off exponentially at both ends, so that the trapezoidal rule is exact to rounding.
 */
export function probabilityGreater(x: BetaShape, y: BetaShape): number {
  if (logitScale(x) < logitScale(y)) return expectOverLogit(x, (rate, complement) => probabilityBelow(y, rate, complement));
  return expectOverLogit(y, (rate, complement) => probabilityBelow({ alpha: x.beta, beta: x.alpha }, complement, rate));
}

/** P(rate of this shape < rate), from whichever of the rate and 1 - rate is small and so has all its digits. */
function probabilityBelow(shape: BetaShape, rate: number, complement: number): number {
  return rate <= 0.5 ? beta.cdf(rate, shape.alpha, shape.beta) : 1 - beta.cdf(complement, shape.beta, shape.alpha);
}

/** E[max(X - Y, 0)]: x·f(x; a, b) is a/(a + b) times the density of a beta variable with one success more. */
function expectedExcess(x: BetaShape, y: BetaShape): number {
  const meanX = x.alpha / (x.alpha + x.beta);
  const meanY = y.alpha / (y.alpha + y.beta);
  const excess = meanX * probabilityGreater({ ...x, alpha: x.alpha + 1 }, y) - meanY * probabilityGreater(x, { ...y, alpha: y.alpha + 1 });
  return Math.max(0, excess);
}

function logitScale({ alpha, beta: b }: BetaShape): number {
  return Math.sqrt((alpha + b) / (alpha * b));
}

function expectOverLogit(shape: BetaShape, f: (rate: number, complement: number) => number): number {
  const density = {
    logDensity: (logit: number) => -shape.alpha * Math.log1p(Math.exp(-logit)) - shape.beta * Math.log1p(Math.exp(logit)),
    mode: Math.log(shape.alpha / shape.beta),
    // The logistic function itself bends over a scale of 1, however wide the density.
    scale: Math.min(0.8, logitScale(shape)),
  };
  return expectByTrapezoid(density, (logit) => f(1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))));
}

import tDistribution from '@stdlib/stats-base-dists-t';
import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { stratifiedNormals } from '../random/stratified-normals';
import type { Interval } from '../shared/interval';
import { findExcess } from '../shared/find-excess';
import { isPositive } from '../shared/is-positive';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import { mean } from '../statistics/mean';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { createCalibrator } from './calibrate-estimate';
import { COMMON_FACTOR_TABLE } from './parameters/common-factor-table';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { CommonFactorParameters } from './parameters/types';
import type { CommonFactor } from './shared-factors';

/** A finished part of a finished project: its range as it was forecast, or a single estimate, and what it took. */
export type PastPart = { readonly project: string; readonly actual: number } & (Interval | { readonly estimate: number });

export type LearnedCommonFactor = CommonFactor & {
  readonly ok: true;
  readonly median: number;
  readonly projects: number;
  readonly basis: 'past projects' | 'too few points';
};

/**
 * The factor by which all parts of a project err together, learned from past projects.
 *
 * For each project, the log of its actual total over the median of the total that independent parts would have had is
 * spread around log median with scale² = sigma² + own variance. Sigma and the median follow by maximum likelihood of a
 * Student t, which one runaway project cannot dominate, with a weak prior at the default. Sigma is then widened for the small number of projects, so that totals simulated with it stay honest. Parts with a
 * single estimate are first given the range of all estimates in the history.
 */
export function learnCommonFactor(history: readonly PastPart[], parameters: CommonFactorParameters = COMMON_FACTOR_TABLE): LearnedCommonFactor | Failure {
  const problem = findHistoryProblem(history);
  if (problem !== null) return fail(problem);
  const totals = comparePastTotals(history);
  return { ok: true, ...fitCommonFactor(totals, parameters), projects: totals.length, basis: totals.length < ESTIMATION_LIMITS.commonFactor.fewProjects ? 'too few points' : 'past projects' };
}

/** Each past project's total beside what independent parts would have had. */
export function comparePastTotals(history: readonly PastPart[]): ComparedTotal[] {
  const summarise = createPartSummary();
  return [...groupByProject(withRanges(history)).values()].map((parts) => compareTotal(parts, summarise));
}

export function fitCommonFactor(totals: readonly ComparedTotal[], parameters: CommonFactorParameters): { readonly sigma: number; readonly median: number } {
  if (totals.length === 0) return { sigma: parameters.defaultSigma, median: 1 };
  const { variance, centre, centreVariance } = maximiseLikelihood(totals, parameters);
  return { sigma: normalEquivalent(Math.sqrt(variance + centreVariance), totals.length, parameters), median: Math.exp(centre) };
}

function findHistoryProblem(history: readonly PastPart[]): string | null {
  const excess = findExcess(history.length, ESTIMATION_LIMITS.input.pastTasks, 'past parts');
  if (excess !== null) return excess;
  for (const [i, part] of history.entries()) {
    if (!isPositive(part.actual)) return `Past part ${i + 1} needs an actual effort above 0.`;
    if ('estimate' in part && !isPositive(part.estimate)) return `Past part ${i + 1} needs an estimate above 0.`;
    if (!('estimate' in part) && !(isPositive(part.p10) && part.p10 <= part.p50 && part.p50 <= part.p90 && part.p90 < Infinity)) {
      return `Past part ${i + 1} needs three numbers above 0 in ascending order: P10, P50 and P90.`;
    }
  }
  return null;
}

type RangedPart = Interval & { readonly project: string; readonly actual: number };

function withRanges(history: readonly PastPart[]): RangedPart[] {
  const calibrate = createCalibrator(history.filter((part) => 'estimate' in part));
  const ranges = new Map<number, Interval>();
  return history.map((part) => {
    if (!('estimate' in part)) return part;
    const { project, actual, estimate } = part;
    if (!ranges.has(estimate)) ranges.set(estimate, rangeOf(calibrate({ estimate }), estimate));
    return { project, actual, ...(ranges.get(estimate) as Interval) };
  });
}

function rangeOf(calibrated: ReturnType<ReturnType<typeof createCalibrator>>, estimate: number): Interval {
  return calibrated.ok ? { p10: calibrated.p10, p50: calibrated.p50, p90: calibrated.p90 } : { p10: estimate, p50: estimate, p90: estimate };
}

function groupByProject(parts: readonly RangedPart[]): Map<string, RangedPart[]> {
  const groups = new Map<string, RangedPart[]>();
  for (const part of parts) {
    const group = groups.get(part.project);
    if (group === undefined) groups.set(part.project, [part]);
    else group.push(part);
  }
  return groups;
}

/** How far, in logs, a project's total was from the middle of its independent forecast, and that forecast's own variance. */
export type ComparedTotal = { readonly error: number; readonly variance: number };

const SCORES = stratifiedNormals(256);

type PartSummary = { readonly mean: number; readonly variance: number };

/** Mean and variance of a part by its range; many parts have the same one. */
function createPartSummary(): (part: Interval) => PartSummary {
  const known = new Map<string, PartSummary>();
  return (part) => {
    const key = `${part.p10} ${part.p50} ${part.p90}`;
    const summary = known.get(key) ?? summarisePart(part);
    known.set(key, summary);
    return summary;
  };
}

function summarisePart(part: Interval): PartSummary {
  const values = SCORES.map(valueOf(part));
  const middle = mean(values);
  return { mean: middle, variance: mean(values.map((value) => (value - middle) ** 2)) };
}

function compareTotal(parts: readonly RangedPart[], summarise: (part: Interval) => PartSummary): ComparedTotal {
  let expected = 0;
  let variance = 0;
  let actual = 0;
  for (const part of parts) {
    const summary = summarise(part);
    expected += summary.mean;
    variance += summary.variance;
    actual += part.actual;
  }
  // A lognormal with the sum's mean and variance (Fenton and Wilkinson).
  const logVariance = Math.log1p(variance / expected ** 2);
  return { error: Math.log(actual / expected) + logVariance / 2, variance: logVariance };
}

function valueOf(part: Interval): (score: number) => number {
  const fitted = fitQuantileDistribution(part, { lower: 0 });
  return fitted.ok ? fitted.value.quantileOfNormal : () => part.p50;
}

type Fit = { readonly variance: number; readonly centre: number; readonly centreVariance: number };

/** Grid over sigma: one-dimensional, cheap, and never stuck in a local maximum. */
function maximiseLikelihood(totals: readonly ComparedTotal[], parameters: CommonFactorParameters): Fit {
  const { largestSigma, sigmaStep } = ESTIMATION_LIMITS.commonFactor;
  let best: { fit: Fit; score: number } | null = null;
  for (let sigma = sigmaStep; sigma <= largestSigma; sigma += sigmaStep) {
    const fit = fitCentre(totals, sigma * sigma, parameters);
    const score = logLikelihood(totals, fit, parameters);
    if (best === null || score > best.score) best = { fit, score };
  }
  return (best as { fit: Fit }).fit;
}

/** The centre of the t distribution by reweighting: far-off projects count less. */
function fitCentre(totals: readonly ComparedTotal[], variance: number, { degreesOfFreedom, centreProjects }: CommonFactorParameters): Fit {
  let centre = 0;
  let precision = 1;
  for (let round = 0; round < 4; round++) {
    // Before any history totals are expected to come out as forecast: this draws the centre to 0.
    precision = centreProjects / variance;
    let pull = 0;
    for (const total of totals) {
      const scale = variance + total.variance;
      const weight = (degreesOfFreedom + 1) / (degreesOfFreedom + (total.error - centre) ** 2 / scale) / scale;
      precision += weight;
      pull += weight * total.error;
    }
    centre = pull / precision;
  }
  return { variance, centre, centreVariance: 1 / precision };
}

/** Up to a constant, with an inverse-χ² prior whose mode is the default sigma. */
function logLikelihood(totals: readonly ComparedTotal[], { variance, centre }: Fit, { degreesOfFreedom, defaultSigma, priorProjects }: CommonFactorParameters): number {
  const prior = priorProjects * (Math.log(variance) + defaultSigma ** 2 / variance);
  const misfit = totals.reduce((sum, total) => {
    const scale = variance + total.variance;
    return sum + Math.log(scale) + (degreesOfFreedom + 1) * Math.log1p((total.error - centre) ** 2 / (degreesOfFreedom * scale));
  }, 0);
  return -(misfit + prior) / 2;
}

/** From the scale of a t distribution to the sigma of a normal one with the same 80 % interval, for few projects wider. */
function normalEquivalent(scale: number, projects: number, { degreesOfFreedom }: CommonFactorParameters): number {
  const t90 = (freedom: number): number => tDistribution.quantile(0.9, freedom) / standardNormalQuantile(0.9);
  return scale * t90(degreesOfFreedom) * t90(Math.max(1, projects - 1));
}

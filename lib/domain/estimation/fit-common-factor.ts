import tDistribution from '@stdlib/stats-base-dists-t';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { ComparedTotal } from './compare-past-totals';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { CommonFactorParameters } from './parameters/types';

/**
 * Median and sigma of the factor that all parts of a project share: maximum likelihood of a Student t with a weak prior at the default, sigma
 * being widened for few projects.
 */
export function fitCommonFactor(totals: readonly ComparedTotal[], parameters: CommonFactorParameters): { readonly sigma: number; readonly median: number } {
  if (totals.length === 0) return { sigma: parameters.defaultSigma, median: 1 };
  const { variance, centre, centreVariance } = maximiseLikelihood(totals, parameters);
  return { sigma: normalEquivalent(Math.sqrt(variance + centreVariance), totals.length, parameters), median: Math.exp(centre) };
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

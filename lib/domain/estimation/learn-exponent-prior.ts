import { weightedQuantile } from '../statistics/weighted-quantile';
import { ACCURACY_TABLE } from './parameters/accuracy-table';
import type { AccuracyParameters } from './parameters/types';
import { fitLearningCurve, type ErrorPoint, type ExponentPrior } from './fit-learning-curve';

/** The general belief counts as this many reference curves. */
const PRIOR_CURVES = 3;
/** A curve with fewer points tells nothing about its exponent. */
const FEWEST_POINTS = 4;

/** What finished curves of the same kind (a reference class) say of the exponent, blended with the general belief. */
export function learnExponentPrior(references: readonly { readonly points: readonly ErrorPoint[] }[], parameters: AccuracyParameters = ACCURACY_TABLE): ExponentPrior {
  const general = parameters.exponent;
  const logs = references.filter(({ points }) => points.length >= FEWEST_POINTS).map(({ points }) => Math.log(typicalExponent(points, parameters)));
  const count = PRIOR_CURVES + logs.length;
  const centre = (PRIOR_CURVES * Math.log(general.median) + logs.reduce((sum, log) => sum + log, 0)) / count;
  const squares = PRIOR_CURVES * (general.logSpread ** 2 + (Math.log(general.median) - centre) ** 2) + logs.reduce((sum, log) => sum + (log - centre) ** 2, 0);
  return { median: Math.exp(centre), logSpread: Math.sqrt(squares / count) };
}

function typicalExponent(points: readonly ErrorPoint[], parameters: AccuracyParameters): number {
  const curves = fitLearningCurve(points, parameters.exponent, parameters);
  return weightedQuantile(curves.map(({ exponent }) => exponent), curves.map(({ weight }) => weight), 0.5);
}

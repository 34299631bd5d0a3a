import tQuantile from '@stdlib/stats-base-dists-t';
import { meanSquare } from '../statistics/mean-square';
import type { Neighbourhood } from './fit-analogy';
import type { EffortParameters } from './parameters/types';

/**
 * Half the width of the 80 % interval of log effort, from how wrong the method would have been about each past case.
 *
 * The mean squared leave-one-out error, with a default sigma that counts as one case, is scaled by the neighbours' own
 * errors (some kinds of project are less predictable than others) and multiplied by Student's t quantile and by
 * √(1 + 1/n) for the uncertainty of the centre.
 */
export function estimateSpread(errors: Float64Array, { ofQuery, ofCase }: Neighbourhood, { defaultSigma, priorCases, localPrior }: EffortParameters): number {
  const squares = errors.map((error) => error * error);
  const overall = (priorCases * defaultSigma ** 2 + errors.length * meanSquare(errors)) / (priorCases + errors.length);
  const local = (weights: Float64Array): number => localVariance(squares, weights, overall, localPrior);
  const standardised = squares.map((square, i) => square / local(ofCase[i] as Float64Array));
  const inflation = (priorCases + standardised.reduce((sum, value) => sum + value, 0)) / (priorCases + errors.length);
  const degreesOfFreedom = Math.max(1, errors.length + priorCases - 1.5);
  const quantile = tQuantile.quantile(0.9, degreesOfFreedom);
  return quantile * Math.sqrt(local(ofQuery) * inflation * (1 + 1 / errors.length));
}

function localVariance(squares: Float64Array, weights: Float64Array, overall: number, localPrior: number): number {
  let sum = localPrior * overall;
  let total = localPrior;
  for (let i = 0; i < squares.length; i++) {
    sum += (weights[i] as number) * (squares[i] as number);
    total += weights[i] as number;
  }
  return sum / total;
}

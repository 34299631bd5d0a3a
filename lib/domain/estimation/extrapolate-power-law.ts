import t from '@stdlib/stats-base-dists-t';
import type { Interval } from '../shared/interval';
import { mean } from '../statistics/mean';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { weightedInterval } from '../statistics/weighted-quantile';
import { SCALING_TABLE } from './parameters/scaling-table';

const EXPONENTS = 400;
const SCATTER_LEVELS = 21;

export type SizedEffort = { readonly size: number; readonly effort: number };

/**
 * Effort at another size by effort = a·size^exponent, where the exponent is above 1 and known by its prior and the runs.
 *
 * With one run the exponent is all that is uncertain: its effort was measured. With more runs they inform the exponent (Bayesian regression
 * of log effort on log size, flat in a), and their scatter widens the answer by Student's t.
 *
 * @param runs at least one; sizes and efforts above 0
 */
export function extrapolatePowerLaw(runs: readonly SizedEffort[], size: number): { effort: Interval; exponent: Interval } {
  const { typical, observations } = SCALING_TABLE.scatter;
  const x = runs.map((run) => Math.log(run.size));
  const y = runs.map((run) => Math.log(run.effort));
  const centreX = mean(x);
  const centreY = mean(y);
  const degreesOfFreedom = observations + runs.length - 1;
  const levels = runs.length === 1 ? [0] : scatterLevels(degreesOfFreedom);
  const exponents = priorExponents();
  const squares = exponents.map(
    (exponent) => observations * typical ** 2 + x.reduce((sum, xi, i) => sum + ((y[i] as number) - centreY - exponent * (xi - centreX)) ** 2, 0),
  );
  const least = Math.min(...squares);
  const weights = squares.map((square) => (square / least) ** (-degreesOfFreedom / 2));
  const logEfforts: number[] = [];
  const effortWeights: number[] = [];
  for (const [i, exponent] of exponents.entries()) {
    const spread = Math.sqrt(((squares[i] as number) / degreesOfFreedom) * (1 + 1 / runs.length));
    for (const level of levels) {
      logEfforts.push(centreY + exponent * (Math.log(size) - centreX) + spread * level);
      effortWeights.push(weights[i] as number);
    }
  }
  const logEffort = weightedInterval(logEfforts, effortWeights);
  return {
    effort: { p10: Math.exp(logEffort.p10), p50: Math.exp(logEffort.p50), p90: Math.exp(logEffort.p90) },
    exponent: weightedInterval(exponents, weights),
  };
}

/** Equally likely exponents under the prior. */
function priorExponents(): number[] {
  const { medianExcess, logSpread } = SCALING_TABLE.classExponent;
  return Array.from({ length: EXPONENTS }, (_, i) => 1 + medianExcess * Math.exp(logSpread * standardNormalQuantile((i + 0.5) / EXPONENTS)));
}

function scatterLevels(degreesOfFreedom: number): number[] {
  return Array.from({ length: SCATTER_LEVELS }, (_, i) => t.quantile((i + 0.5) / SCATTER_LEVELS, degreesOfFreedom));
}

import type { AccuracyParameters, ScalingParameters } from '@/lib/domain/estimation/parameters/types';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';

/** Theory: K to K·log K examples teach K classes (Shalev-Shwartz and Ben-David 2014, chapter 29). From a pilot of ten to a thousand: */
const [FEW, MANY] = [10, 1000];
/** Experience: error falls as examples^−0.07 to examples^−0.35 (Hestness and others 2017); the range is read as P10 to P90. */
const [SLOWEST, FASTEST] = [0.07, 0.35];

/**
 * No public data links effort to the number of classes, so this table is a rule, not a measurement. The middle is K·log K. What is needed to
 * keep the error grows with the inverse of the learning curve's exponent, so the exponents' spread stands in for that of the excess. How far
 * single runs lie from their own law is taken from learning curves.
 */
export function makeScalingTable({ noise }: AccuracyParameters): ScalingParameters {
  return {
    version: '2',
    classExponent: {
      medianExcess: Math.log(Math.log(MANY) / Math.log(FEW)) / Math.log(MANY / FEW),
      logSpread: Math.log(FASTEST / SLOWEST) / (2 * standardNormalQuantile(0.9)),
    },
    scatter: { typical: noise.typical, observations: noise.points },
  };
}

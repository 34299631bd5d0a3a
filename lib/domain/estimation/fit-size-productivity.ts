import { dot } from '../statistics/dot';
import { mean } from '../statistics/mean';
import type { EncodedCases } from './encode-features';
import type { EffortParameters } from './parameters/types';

/** What a method says of the query, and how wrong it would have been about each case had that case been unknown to it. */
export type Prediction = { readonly logEffort: number; readonly errors: Float64Array };

/** Slope of log effort on log size: least squares on (slope − 1) with a ridge penalty, so that few cases give about 1. */
export function fitSlope({ logEffort, logSize }: EncodedCases, { slopePenalty }: EffortParameters): number {
  const sizes = centre(logSize);
  const productivities = centre(logEffort.map((effort, i) => effort - (logSize[i] as number)));
  return 1 + dot(sizes, productivities) / (dot(sizes, sizes) + slopePenalty);
}

/** Size and productivity: log effort = a + slope·log size. Errors are leave-one-out, e/(1 − h), exact for a ridge fit. */
export function fitSizeProductivity(cases: EncodedCases, parameters: EffortParameters): Prediction {
  const { logEffort, logSize, queryLogSize } = cases;
  const slope = fitSlope(cases, parameters);
  const sizes = centre(logSize);
  const scale = dot(sizes, sizes) + parameters.slopePenalty;
  const level = mean(logEffort) - slope * mean(logSize);
  const errors = logEffort.map((effort, i) => {
    const leverage = 1 / logEffort.length + (sizes[i] as number) ** 2 / scale;
    return (effort - level - slope * (logSize[i] as number)) / Math.max(1 - leverage, 1e-3);
  });
  return { logEffort: level + slope * queryLogSize, errors };
}

function centre(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

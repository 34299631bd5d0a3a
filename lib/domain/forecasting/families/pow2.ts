import type { Family } from './family';

/** bound + b·t^(−c): a power law all the way to the best possible value. Only where a bound is known. */
export const pow2: Family = {
  name: 'pow2',
  minPoints: 2,
  shapeLimits: [[0, 2]],
  gridSteps: 16,
  endsAtBound: true,
  basis: (t, shape) => Math.exp(-(shape[0] as number) * Math.log(t)),
  shapeNames: ['exponent'],
};

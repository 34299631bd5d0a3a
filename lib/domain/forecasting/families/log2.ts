import type { Family } from './family';

/** a − b·ln t: the same gain for every doubling of effort; no asymptote but the bound. */
export const log2: Family = {
  name: 'log2',
  minPoints: 2,
  shapeLimits: [],
  gridSteps: 1,
  basis: (t) => -Math.log(t),
  shapeNames: [],
};

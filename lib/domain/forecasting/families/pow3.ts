import type { Family } from './family';

/** a + b·t^(−c): the power law of learning curves (Hestness et al. 2017; pow3 in Viering and Loog 2022). */
export const pow3: Family = {
  name: 'pow3',
  minPoints: 3,
  shapeLimits: [[0.02, 3]],
  gridSteps: 16,
  basis: (t, shape) => Math.exp(-(shape[0] as number) * Math.log(t)),
  shapeNames: ['exponent'],
};

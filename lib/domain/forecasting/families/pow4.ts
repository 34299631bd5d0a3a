import type { Family } from './family';

/** a + b·(t + d)^(−c): a power law that starts late (pow4). The second shape is ln d. */
export const pow4: Family = {
  name: 'pow4',
  minPoints: 4,
  shapeLimits: [
    [0.05, 4],
    [-7, 2],
  ],
  gridSteps: 8,
  basis: (t, shape) => Math.exp(-(shape[0] as number) * Math.log(t + Math.exp(shape[1] as number))),
  shapeNames: ['exponent', 'logOffset'],
};

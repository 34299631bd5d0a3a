import type { Family } from './family';

/** a + b/(1 + (t/k)^c): Morgan, Mercer and Flodin 1975, sigmoid in ln t (mmf4). The second shape is ln k. */
export const mmf4: Family = {
  name: 'mmf4',
  minPoints: 4,
  shapeLimits: [
    [0.2, 5],
    [-6, 3],
  ],
  gridSteps: 8,
  basis: (t, shape) => 1 / (1 + Math.exp((shape[0] as number) * (Math.log(t) - (shape[1] as number)))),
  shapeNames: ['steepness', 'logHalf'],
};

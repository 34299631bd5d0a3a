import type { Family } from './family';

/** a + b·exp(−c·t), the shape being ln c: settles soonest of all families, so it speaks for an early plateau. */
export const exp3: Family = {
  name: 'exp3',
  minPoints: 3,
  shapeLimits: [[-2, 6]],
  gridSteps: 16,
  basis: (t, shape) => Math.exp(-Math.exp(shape[0] as number) * t),
  shapeNames: ['logRate'],
};

import type { PlacedExperiment, StepPoint } from './progress-types';

/** The experiment that holds the best value: the last kept one that measured it. */
export function findHolder(best: readonly StepPoint[], placed: readonly PlacedExperiment[]): PlacedExperiment | undefined {
  const now = best.at(-1);
  return now && placed.findLast(({ y, outcome }) => outcome === 'kept' && y === now.y);
}

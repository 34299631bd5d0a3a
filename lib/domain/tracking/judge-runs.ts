import type { Direction } from '../forecasting/forecast-types';

export type RunOutcome = 'running' | 'kept' | 'dropped' | 'inconclusive';
type Judged = { readonly status: string; readonly value: number | null };

/**
 * What most likely became of each run, in the order they were made: kept where it beat the best before it. Nobody said
 * so; a person may correct it.
 *
 * @param best the project's best value before them
 */
export function judgeRuns(runs: readonly Judged[], direction: Direction, best: number | null): RunOutcome[] {
  let standing = best;
  return runs.map(({ status, value }) => {
    if (status === 'running' || status === 'scheduled') return 'running';
    if (value === null) return status === 'failed' || status === 'killed' || status === 'crashed' ? 'dropped' : 'inconclusive';
    const isBetter = standing === null || (direction === 'increase' ? value > standing : value < standing);
    if (isBetter) standing = value;
    return isBetter ? 'kept' : 'dropped';
  });
}

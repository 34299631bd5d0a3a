import { shareOfTotal, type ShareOfTotal } from '../statistics/share-of-total';
import { FEWEST_TASKS } from './compare-with-estimates';

/** The share of some kind of work in what was estimated, with its 80 % interval, and in what the same tasks took. */
export type EstimatedShare = { readonly tasks: number; readonly said: ShareOfTotal; readonly took: number };

/** What estimates said of how the hours divide, beside what became of them; null while there are too few tasks to say. */
export function shareOfEstimates(works: readonly { readonly isIn: boolean; readonly estimate: number; readonly actual: number }[]): EstimatedShare | null {
  const usable = works.filter(({ estimate, actual }) => estimate > 0 && actual > 0);
  if (usable.length < FEWEST_TASKS) return null;
  const said = shareOfTotal(usable.map(({ isIn, estimate }) => ({ isIn, size: estimate })), 0.8);
  const took = shareOfTotal(usable.map(({ isIn, actual }) => ({ isIn, size: actual })));
  return said.ok && took.ok ? { tasks: usable.length, said: said.value, took: took.value.share } : null;
}

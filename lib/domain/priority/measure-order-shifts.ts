import { standardDeviation } from '../statistics/standard-deviation';
import type { InputSplit } from './split-inputs';
import type { OrderShift } from './types';

/** What chance alone would rarely reach: so many times the standard error of a shift. */
const CLEAR_OF_CHANCE = 2;

/**
 * Which input would change the order most: for each split of the draws, how far the mean rank within a group lies from the mean
 * rank of all, weighted by the size of the groups,
 *
 *     places = Σ_g n_g / n · |mean rank in g − mean rank|
 *
 * and the same of the share of draws above the cut. It is the expected move of the rank when one learns in which group the input
 * lies; for halves, ½ · |mean rank if high − mean rank if low|. A given-data estimate of a first-order effect (Plischke, Borgonovo
 * and Smith 2013, European Journal of Operational Research 226, 536–550) of the mean absolute deviation instead of the variance,
 * which is in places. Inputs that err together each count what they share; one that moves all projects alike moves no rank.
 * What is not clear of chance is left out.
 *
 * @param ranks of the project, by draw
 * @param cutValue the priority above which it is above the cut
 * @returns most places first
 */
export function measureOrderShifts(splits: readonly InputSplit[], ranks: Uint16Array, priority: Float32Array, cutValue: number | null): OrderShift[] {
  if (splits.length === 0) return [];
  const isAbove = cutValue === null ? null : compareWithCut(priority, cutValue, ranks.length);
  const error = standardDeviation(ranks) / Math.sqrt(ranks.length);
  return splits
    .map((split) => ({ ...split, places: meanShift(split, ranks) }))
    .filter(({ places, count }) => places > CLEAR_OF_CHANCE * error * Math.sqrt(count - 1))
    .map(({ places, ...split }) => ({ input: split.input, places, aboveCut: isAbove && meanShift(split, isAbove) }))
    .sort((a, b) => b.places - a.places);
}

/** By draw, 1 where the priority lies above the cut. */
function compareWithCut(priority: Float32Array, cutValue: number, count: number): Uint16Array {
  const isAbove = new Uint16Array(count);
  for (let i = 0; i < count; i++) isAbove[i] = (priority[i] as number) > cutValue ? 1 : 0;
  return isAbove;
}

function meanShift({ groups, count }: InputSplit, values: Uint16Array): number {
  const sums = new Float64Array(count);
  const sizes = new Uint32Array(count);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const group = groups[i] as number;
    const value = values[i] as number;
    sums[group]! += value;
    sizes[group]!++;
    total += value;
  }
  const mean = total / values.length;
  return sums.reduce((shift, sum, group) => shift + Math.abs(sum - (sizes[group] as number) * mean), 0) / values.length;
}

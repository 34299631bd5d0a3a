import type { Direction } from '../forecasting/forecast-types';
import type { PlacedExperiment, StepPoint } from './progress-types';
import { gainBetween, REACH } from './track-kept';

export type Stretch = { readonly from: number; readonly to: number };

/** A plateau holds at least so many experiments after the one that it starts with ... */
const LEAST_EXPERIMENTS = 3;
/** ... and takes at least this share of all hours ... */
const LEAST_SHARE = 0.1;
/** ... in which the best got better by less than this share of the whole gain, or less than its own error. */
const LEAST_GAIN = 0.05;

/**
 * Stretches of hours in which experiments went on but the best value hardly moved; the longest from each start, none overlapping.
 *
 * @param best as `trackKept` makes it: one point for each experiment from the first that was kept
 */
export function findPlateaus(best: readonly StepPoint[], placed: readonly PlacedExperiment[], direction: Direction): Stretch[] {
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return [];
  const slack = Math.max(LEAST_GAIN * gainBetween(first.y, last.y, direction), 0);
  const found: Stretch[] = [];
  for (let start = 0; start < best.length; ) {
    const end = endOfStretch(best, start, slack, direction);
    const [from, to] = [(best[start] as StepPoint).x, (best[end] as StepPoint).x];
    const inside = placed.filter(({ x }) => x > from && x <= to).length;
    const isPlateau = inside >= LEAST_EXPERIMENTS && to - from >= LEAST_SHARE * last.x;
    if (isPlateau) found.push({ from, to });
    start = isPlateau ? end + 1 : start + 1;
  }
  return found;
}

/** The last experiment whose best value is no real gain over the one at the start. */
function endOfStretch(best: readonly StepPoint[], start: number, slack: number, direction: Direction): number {
  const { y, yError = 0 } = best[start] as StepPoint;
  const leastGain = Math.max(slack, yError * REACH);
  const next = best.findIndex((point, index) => index > start && gainBetween(y, point.y, direction) > leastGain);
  return next < 0 ? best.length - 1 : next - 1;
}

import type { Direction } from '../forecasting/forecast-types';
import type { StepPoint } from './progress-types';
import { gainBetween } from './track-kept';

/**
 * The share of the whole gain so far that the first part of the effort had brought: 80 % from 20 % is the rule of thumb, and
 * this is the project's own figure. The value holds from one experiment to the next.
 *
 * @param part of the effort, between 0 and 1
 * @returns null where nothing was gained yet
 */
export function shareOfGain(best: readonly StepPoint[], part: number, direction: Direction): number | null {
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return null;
  const whole = gainBetween(first.y, last.y, direction);
  if (!(whole > 0)) return null;
  const then = best.findLast(({ x }) => x <= part * last.x) ?? first;
  return gainBetween(first.y, then.y, direction) / whole;
}

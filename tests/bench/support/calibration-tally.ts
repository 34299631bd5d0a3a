import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { winklerScore } from '@/lib/domain/calibration/winkler-score';
import type { Interval } from '@/lib/domain/shared/interval';
import { mean } from '@/lib/domain/statistics/mean';

/** Ends count as inside, also when a logarithm has moved them by a last digit. */
const TOLERANCE = 1e-9;

/** Gathers how well intervals of positive quantities did, on the log scale. */
export function createTally(): { add: (said: Interval, actual: number) => void; sum: () => { count: number; coverage: number; inside: number; pinball: number; winkler: number } } {
  const covered: number[] = [];
  const inside: number[] = [];
  const pinball: number[] = [];
  const winkler: number[] = [];
  return {
    add: ({ p10, p50, p90 }, actual) => {
      const [low, middle, high, truth] = [Math.log(p10), Math.log(p50), Math.log(p90), Math.log(actual)] as const;
      covered.push(Number(truth >= low - TOLERANCE && truth <= high + TOLERANCE));
      inside.push(Number(truth > low + TOLERANCE && truth < high - TOLERANCE));
      pinball.push((pinballLoss(low, truth, 0.1) + pinballLoss(middle, truth, 0.5) + pinballLoss(high, truth, 0.9)) / 3);
      winkler.push(winklerScore(low, high, truth));
    },
    sum: () => ({ count: covered.length, coverage: mean(covered), inside: mean(inside), pinball: mean(pinball), winkler: mean(winkler) }),
  };
}

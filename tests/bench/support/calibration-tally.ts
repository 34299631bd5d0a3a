import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { winklerScore } from '@/lib/domain/calibration/winkler-score';
import type { Interval } from '@/lib/domain/shared/interval';
import { mean } from '@/lib/domain/statistics/mean';

/** Ends count as inside, also when a logarithm has moved them by a last digit. */
const TOLERANCE = 1e-9;

type Scores = { coverage: number; inside: number; pinball: number; winkler: number };

/** Gathers how well intervals of positive quantities did, on the log scale. */
export function createTally(): { add: (said: Interval, actual: number) => void; addMean: (scores: Scores) => void; sum: () => Scores & { count: number } } {
  const all: Scores[] = [];
  return {
    add: (said, actual) => void all.push(scoreInterval(said, actual)),
    /** Several that count as one. */
    addMean: (scores) => void all.push(scores),
    sum: () => {
      const over = (key: keyof Scores): number => mean(all.map((scores) => scores[key]));
      return { count: all.length, coverage: over('coverage'), inside: over('inside'), pinball: over('pinball'), winkler: over('winkler') };
    },
  };
}

function scoreInterval({ p10, p50, p90 }: Interval, actual: number): Scores {
  const [low, middle, high, truth] = [Math.log(p10), Math.log(p50), Math.log(p90), Math.log(actual)] as const;
  return {
    coverage: Number(truth >= low - TOLERANCE && truth <= high + TOLERANCE),
    inside: Number(truth > low + TOLERANCE && truth < high - TOLERANCE),
    pinball: (pinballLoss(low, truth, 0.1) + pinballLoss(middle, truth, 0.5) + pinballLoss(high, truth, 0.9)) / 3,
    winkler: winklerScore(low, high, truth),
  };
}

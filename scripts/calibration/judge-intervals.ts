import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import type { Interval } from '@/lib/domain/shared/interval';
import { mean } from '@/lib/domain/statistics/mean';

/** One interval: its mean pinball loss at P10, P50 and P90, and whether it held the truth. */
export type IntervalScore = { readonly loss: number; readonly covered: boolean };

const ASKED = 0.8;
/** Coverage this near to what is asked is right: beyond it, sharper settings would win by covering too little. */
const TOLERANCE = 0.01;
/** Large enough that settings which cover too much or too little only win where all do. */
const PRICE = 10;

/** Sharpness subject to calibration (Gneiting, Balabdaoui and Raftery 2007): the loss, and a price for coverage outside 79 to 81 %, question by question. */
export function judgeIntervals(questions: readonly (readonly IntervalScore[])[]): number {
  return mean(
    questions.map((scores) => {
      const coverage = mean(scores.map(({ covered }) => Number(covered)));
      return mean(scores.map(({ loss }) => loss)) + PRICE * Math.max(0, Math.abs(coverage - ASKED) - TOLERANCE);
    }),
  );
}

/** On the log scale, as for all that is at least nought and spans decades. */
export function scoreInterval({ p10, p50, p90 }: Interval, truth: number): IntervalScore {
  const loss = (quantile: number, p: number): number => pinballLoss(Math.log(quantile), Math.log(truth), p);
  return { loss: mean([loss(p10, 0.1), loss(p50, 0.5), loss(p90, 0.9)]), covered: p10 <= truth && truth <= p90 };
}

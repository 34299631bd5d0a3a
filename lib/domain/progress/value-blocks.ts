import type { Interval } from '../shared/interval';
import type { FiveQuantiles } from './progress-types';

/** Ten hours of experiments, and by how much they better the metric. */
export type HourBlock = FiveQuantiles & { readonly from: number };

export const BLOCK_HOURS = 10;
const BLOCKS = 15;
/** The last measurement has an error of its own; what is asked for is what is still to come. */
const JUST_AHEAD = 1 + 1e-6;
/** Of a normal distribution the quartile lies at this share of the way to the P10 or P90. */
const QUARTILE = 0.67449 / 1.28155;

/** What each of the next blocks of hours buys. The best so far is kept, so no block buys less than nothing. */
export function valueBlocks(marginalGain: (x: number, dx: number) => Interval, now: number, count = BLOCKS): HourBlock[] {
  return Array.from({ length: count }, (_, index) => {
    const from = now + index * BLOCK_HOURS;
    return { from, ...withQuartiles(marginalGain(from * JUST_AHEAD, BLOCK_HOURS)) };
  });
}

function withQuartiles({ p10, p50, p90 }: Interval): FiveQuantiles {
  const kept = (value: number): number => Math.max(0, value);
  return { p10: kept(p10), p25: kept(p50 - (p50 - p10) * QUARTILE), p50: kept(p50), p75: kept(p50 + (p90 - p50) * QUARTILE), p90: kept(p90) };
}

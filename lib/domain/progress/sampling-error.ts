import { wilsonInterval } from '../statistics/wilson-interval';

const LEVEL = 0.8;

/**
 * Half the width of the 80 % interval of a share that was counted on a holdout (Wilson 1927), in the unit of the share.
 *
 * @param share the value as a fraction, between 0 and 1
 * @param holdout examples it was counted on
 * @returns null where the figures make no share
 */
export function samplingErrorOfShare(share: number, holdout: number): number | null {
  if (!(share >= 0 && share <= 1) || !Number.isInteger(holdout) || holdout < 1) return null;
  const interval = wilsonInterval(Math.round(share * holdout), holdout, LEVEL);
  return interval.ok ? (interval.value.high - interval.value.low) / 2 : null;
}

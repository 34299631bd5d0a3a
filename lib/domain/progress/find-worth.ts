import type { Interval } from '../shared/interval';
import { findStopRule, priceHours, valuePoint, type HourPrices } from './price-hours';
import type { ProgressMetric } from './progress-types';
import { gainBetween } from './track-kept';
import { BLOCK_HOURS } from './value-blocks';

/** What ten hours cost, and what a point of the metric is worth a year; null where it isn't known. */
export type Worth = {
  readonly cost: number | null;
  readonly perHour: number | null;
  readonly point: number | null;
  readonly pointLow: number | null;
  readonly pointHigh: number | null;
  /** The gain below which ten hours cost more than a year of what they bring. */
  readonly stop: number | null;
};

/**
 * What ten hours cost against what they bring: the benefit of the finished project spread over the points from the start to the
 * target.
 *
 * @param from the baseline, or without one the first kept value
 * @param benefit of the finished project a year
 */
export function findWorth(metric: Pick<ProgressMetric, 'direction' | 'target'> | null, from: number | null, prices: HourPrices, benefit: Interval | null): Worth {
  const points = metric === null || metric.target === null || from === null ? 0 : gainBetween(from, metric.target, metric.direction);
  const cost = priceHours(BLOCK_HOURS, prices);
  const point = valuePoint(benefit?.p50 ?? null, points);
  return { cost, perHour: prices.perHour, point, pointLow: valuePoint(benefit?.p10 ?? null, points), pointHigh: valuePoint(benefit?.p90 ?? null, points), stop: findStopRule(cost, point) };
}

import type { Interval } from '../../shared/interval';
import { costPerPoint, measureGain, type MetricGain } from './metric-gain';
import { priceWork, type PricedWork, type WorkRates } from './price-work';
import type { DayRange } from './report-question';
import type { PricedMetric } from './spending';

/** What a project's work cost, what its metric gained, and so what a point of it cost; null where one of them is missing. */
export type MetricCost = PricedMetric & PricedWork & { readonly gained: MetricGain | null; readonly perPoint: Interval | null };

/** Hours times what they cost, over what the metric gained; the dearest first. */
export function priceMetrics(metrics: readonly PricedMetric[], rates: WorkRates, days: DayRange): MetricCost[] {
  return metrics
    .map((metric) => {
      const priced = priceWork(metric.work, metric.computeHours, rates);
      const gained = measureGain(metric.measured, metric.direction, days);
      return { ...metric, ...priced, gained, perPoint: gained && priced.cost > 0 ? costPerPoint(priced.cost, gained) : null };
    })
    .toSorted((a, b) => b.cost - a.cost);
}

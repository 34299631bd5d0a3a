import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import type { Summary } from '../priority/types';
import type { Interval } from '../shared/interval';
import type { Scale } from './criterion';
import { answerBounds } from './scale-bounds';

/** The quantiles that the strip of an answer is drawn from: its own three, and the quartiles of the distribution through them. */
export function toQuantiles(interval: Interval, scale: Scale): Omit<Summary, 'mean'> {
  const fitted = fitQuantileDistribution(interval, answerBounds(scale, interval));
  const at = (p: number, otherwise: number): number => (fitted.ok ? fitted.value.quantile(p) : otherwise);
  return { ...interval, p25: at(0.25, interval.p10), p75: at(0.75, interval.p90) };
}

import type { QuantileBounds } from '../distributions/quantile-distribution';
import type { Interval } from '../shared/interval';
import type { Scale } from './criterion';

/** The values that an answer on this scale can take. A gain in money may be a loss. */
export function scaleBounds(scale: Scale): QuantileBounds {
  switch (scale) {
    case 'rating':
      return { lower: 0, upper: 10 };
    case 'share':
    case 'yesNo':
      return { lower: 0, upper: 1 };
    case 'moneyPerYear':
      return {};
    case 'money':
    case 'hours':
    case 'personWeeks':
    case 'count':
      return { lower: 0 };
    default:
      return scale satisfies never;
  }
}

/** The bounds to fit a distribution with: a gain in money that is above nought even when low is taken as never a loss. */
export function answerBounds(scale: Scale, interval: Interval): QuantileBounds {
  return scale === 'moneyPerYear' && interval.p10 > 0 ? { lower: 0 } : scaleBounds(scale);
}

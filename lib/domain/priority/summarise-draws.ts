import { selectQuantiles } from '../statistics/select-quantiles';
import type { Summary } from './types';

/** Five quantiles (type 7) and the mean of draws. */
export function summariseDraws(draws: Float64Array | Float32Array): Summary {
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = selectQuantiles(draws, [0.1, 0.25, 0.5, 0.75, 0.9]);
  let sum = 0;
  for (let i = 0; i < draws.length; i++) sum += draws[i] as number;
  return { p10, p25, p50, p75, p90, mean: sum / draws.length };
}

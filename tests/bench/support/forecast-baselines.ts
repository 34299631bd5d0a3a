import { pow3 } from '@/lib/domain/forecasting/families/pow3';
import { evaluateFit, fitFamily } from '@/lib/domain/forecasting/fit-family';

const Z80 = 1.2815515655446004;

export type Naive = { middle: number; low: number; high: number; sd: number };

/** Bounded pow3 by least squares, and the interval that its residuals suggest (which is what the literature warns of). */
export function forecastPow3(x: readonly number[], y: readonly number[], at: number): Naive {
  const unit = x[x.length - 1] as number;
  const fit = fitFamily(pow3, {
    t: Float64Array.from(x, (value) => value / unit),
    v: Float64Array.from(y),
    weight: new Float64Array(x.length).fill(1),
    floor: 0,
    ceiling: 1,
  });
  const middle = evaluateFit(fit, at / unit, 0, 1);
  // Three parameters were fitted.
  const sd = fit.residual * Math.sqrt(x.length / Math.max(1, x.length - 3));
  return { middle, low: Math.max(0, middle - Z80 * sd), high: Math.min(1, middle + Z80 * sd), sd };
}

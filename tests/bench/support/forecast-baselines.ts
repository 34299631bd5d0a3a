import { pow3 } from '@/lib/domain/forecasting/families/pow3';
import type { Family } from '@/lib/domain/forecasting/families/family';
import { evaluateFit, fitFamily } from '@/lib/domain/forecasting/fit-family';
import type { FamilyFit } from '@/lib/domain/forecasting/fit-family';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';

const Z80 = standardNormalQuantile(0.9);
/** a, b and c. */
const FITTED = 3;

export type Naive = { readonly middle: number; readonly low: number; readonly high: number };

type Fitted = { readonly residual: number; readonly at: (t: number) => number };

/**
 * pow3 as in the reference: a + b·n^(−c) by least squares, a inside the bounds of an error rate, c from 0.02 to 3, b of either sign, the
 * prediction inside the bounds. It repeats the reference's figures to the digit. The interval is what its residuals suggest, which is what the
 * literature warns of.
 */
export function forecastPow3(x: readonly number[], y: readonly number[], at: number): Naive {
  const [falling, rising] = [fitCurve(pow3, x, y, 1), fitCurve(pow3, x, y, -1)];
  return predict(rising.residual < falling.residual ? rising : falling, x, at);
}

/** The same with b ≥ 0, as in our own forecast: a stronger baseline, since no curve is said to get ever worse. */
export function forecastFallingPow3(x: readonly number[], y: readonly number[], at: number): Naive {
  return predict(fitCurve(pow3, x, y, 1), x, at);
}

/** A curve that falls (sign 1) or rises (sign −1) towards its asymptote. */
function fitCurve(family: Family, x: readonly number[], y: readonly number[], sign: 1 | -1): Fitted {
  const unit = x[x.length - 1] as number;
  const [floor, ceiling] = sign === 1 ? [0, 1] : [-1, 0];
  const fit: FamilyFit = fitFamily(family, {
    t: Float64Array.from(x, (value) => value / unit),
    v: Float64Array.from(y, (value) => sign * value),
    weight: new Float64Array(x.length).fill(1),
    floor,
    ceiling,
  });
  return { residual: fit.residual, at: (time) => sign * evaluateFit(fit, time / unit, floor, ceiling) };
}

function predict({ residual, at: curve }: Fitted, x: readonly number[], at: number): Naive {
  const middle = curve(at);
  const deviation = residual * Math.sqrt(x.length / Math.max(1, x.length - FITTED));
  return { middle, low: Math.max(0, middle - Z80 * deviation), high: Math.min(1, middle + Z80 * deviation) };
}

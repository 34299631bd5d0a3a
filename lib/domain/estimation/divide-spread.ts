import { dot } from '../statistics/dot';
import { mean } from '../statistics/mean';
import { meanSquare } from '../statistics/mean-square';
import type { FactorDraws } from './shared-factors';

/** Shares of the sum's variance by cause. They add up to 1. */
export type SpreadSources = {
  readonly own: number;
  readonly commonFactor: number;
  /** In the order of the drivers given. */
  readonly drivers: readonly number[];
};

type Division = { readonly shares: number[]; readonly sources: SpreadSources };

/**
 * Who causes the spread of the sum S = Σ Xᵢ·Gᵢ.
 *
 * A part's share is cov(Xᵢ·Gᵢ, S)/var(S), Euler's division of a variance. The parts' own errors being independent of
 * each other and of G, cov = mᵢ·cov(Gᵢ, E[S|G]) + vᵢ·E[Gᵢ²] with the part's own mean m and variance v.
 * By cause, E[S|G] is built up factor by factor, the drivers first, and each step takes its covariance with the whole.
 */
export function divideSpread(means: Float64Array, variances: Float64Array, factors: FactorDraws): Division {
  const expected = expectedSums(means, factors);
  const whole = expected.at(-1) as Float64Array;
  const centre = mean(whole);
  const deviations = whole.map((value) => value - centre);
  const own = Float64Array.from(variances, (variance, i) => variance * meanSquare(factors.multipliersOf(i)));
  const covariances = Float64Array.from(own, (value, i) => value + (means[i] as number) * meanProduct(factors.multipliersOf(i), deviations));
  const steps = expected.map((sums, step) => meanProduct(sums, deviations) - (step === 0 ? 0 : meanProduct(expected[step - 1] as Float64Array, deviations)));
  return { shares: normalise(covariances), sources: nameSources(normalise(Float64Array.of(total(own), ...steps))) };
}

/** E[S | factors], draw by draw: with the first driver alone, with the first two, …, and with the common factor too. */
function expectedSums(means: Float64Array, { common, driverLogs, exposureOf }: FactorDraws): Float64Array[] {
  const stages = driverLogs.map(() => new Float64Array(common.length));
  const last = new Float64Array(common.length);
  const logs = new Float64Array(common.length);
  means.forEach((mean, part) => {
    logs.fill(0);
    driverLogs.forEach((draws, driver) => {
      const exposure = exposureOf(driver, part);
      const stage = stages[driver] as Float64Array;
      for (let k = 0; k < logs.length; k++) {
        logs[k] = (logs[k] as number) + exposure * (draws[k] as number);
        stage[k] = (stage[k] as number) + mean * Math.exp(logs[k] as number);
      }
    });
    const constant = driverLogs.length === 0;
    for (let k = 0; k < last.length; k++) {
      last[k] = (last[k] as number) + mean * (common[k] as number) * (constant ? 1 : Math.exp(logs[k] as number));
    }
  });
  return [...stages, last];
}

function nameSources([own = 0, ...rest]: number[]): SpreadSources {
  return { own, commonFactor: rest.at(-1) ?? 0, drivers: rest.slice(0, -1) };
}

/** Shares that add up to 1; equal shares where nothing varies. */
function normalise(values: Float64Array): number[] {
  const sum = total(values);
  return Array.from(values, (value) => (sum > 0 ? value / sum : 1 / values.length));
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function meanProduct(left: Float64Array, right: Float64Array): number {
  return dot(left, right) / left.length;
}

import { fail, succeed, type Result } from '../shared/result';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import { standardNormalCdf } from '../statistics/standard-normal';
import type { Distribution } from './distribution';

const Z90 = standardNormalQuantile(0.9);

/**
 * A positive quantity whose logarithm is normal: the natural shape of efforts, durations and costs, which err by factors.
 *
 * @param mu mean of the logarithm
 * @param sigma standard deviation of the logarithm, above 0
 */
export function createLognormal(mu: number, sigma: number): Result<Distribution> {
  if (!Number.isFinite(mu) || !(sigma > 0 && Number.isFinite(sigma))) return fail('The spread of a lognormal must be above 0.');
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  if (!Number.isFinite(mean)) return fail('The range is too wide for a lognormal: its mean is infinite.');
  return succeed({
    quantile: (p) => Math.exp(mu + sigma * standardNormalQuantile(p)),
    cdf: (x) => (x > 0 ? standardNormalCdf((Math.log(x) - mu) / sigma) : 0),
    mean,
  });
}

/**
 * The lognormal through a P10 and a P90.
 *
 * @example fitLognormal(2, 10) // P50 4.47, mean 5.45
 */
export function fitLognormal(p10: number, p90: number): Result<Distribution> {
  if (!(p10 > 0)) return fail('A lognormal needs a P10 above 0.');
  if (!(p90 > p10) || !Number.isFinite(p90)) return fail('P90 must be above P10.');
  return createLognormal((Math.log(p10) + Math.log(p90)) / 2, (Math.log(p90) - Math.log(p10)) / (2 * Z90));
}

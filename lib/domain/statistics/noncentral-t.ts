import { expectByTrapezoid } from './expect-by-trapezoid';
import { standardNormalCdf } from './standard-normal';

/** From here on t differs from the normal by less than 1e-9, and the differences that the integral is made of are lost in rounding. */
const AS_GOOD_AS_NORMAL = 1e10;

/** log s of s = sqrt(chi-squared / degrees of freedom) has its mode at 0 and this log density, up to a constant. */
function logScaleDensity(degreesOfFreedom: number) {
  return {
    logDensity: (u: number) => degreesOfFreedom * (u - Math.exp(2 * u) / 2),
    mode: 0,
    scale: Math.min(0.25, 1 / Math.sqrt(2 * degreesOfFreedom)),
  };
}

/**
 * P(T > t) for the noncentral t distribution: T = (Z + noncentrality) / s. Given s it is a normal tail, which is averaged over s.
 * Checked against R's `pt(..., ncp)` through `power.t.test`.
 *
 * @param degreesOfFreedom above 0, need not be whole
 */
export function noncentralTUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (degreesOfFreedom > AS_GOOD_AS_NORMAL) return standardNormalCdf(noncentrality - t);
  return expectByTrapezoid(logScaleDensity(degreesOfFreedom), (u) => standardNormalCdf(noncentrality - t * Math.exp(u)));
}

import chisquare from '@stdlib/stats-base-dists-chisquare';
import { isList } from '../shared/is-list';
import { isUsable } from '../shared/is-usable';
import { fail, succeed, type Result } from '../shared/result';

/** Below this p-value the split is broken, not unlucky: the usual threshold, since every experiment is checked. */
const MISMATCH = 0.001;

/** Less than this of a group's units can't be meant, and expecting none would divide by nought. */
const LEAST_SHARE = 1e-100;

export type SampleRatio = { readonly pValue: number; readonly mismatch: boolean };

/**
 * Did the groups get the shares of units that they should have? Pearson's chi-squared test of fit, R's `chisq.test(x, p = ...)`.
 * A mismatch means that units were lost or moved, and that no result of the experiment can be trusted (Fabijan and others 2019).
 *
 * @param counts units seen in each group
 * @param intended the shares meant, in any common unit: [1, 1] is half and half
 */
export function checkSampleRatio(counts: readonly number[], intended?: readonly number[]): Result<SampleRatio> {
  if (!isList(counts) || counts.length < 2) return fail('A sample ratio needs at least two groups.');
  const shares = intended === undefined ? counts.map(() => 1) : intended;
  if (!isList(shares) || counts.length !== shares.length) return fail('Every group needs an intended share.');
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return fail('Counts must be whole numbers, at least 0.');
  if (!shares.every((share) => share >= LEAST_SHARE && isUsable(share))) return fail('Intended shares must be above 0.');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return fail('No unit has been seen yet.');
  const allShares = shares.reduce((sum, share) => sum + share, 0);
  const statistic = counts.reduce((sum, count, i) => {
    const expected = (total * (shares[i] as number)) / allShares;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const pValue = 1 - chisquare.cdf(statistic, counts.length - 1);
  return succeed({ pValue, mismatch: pValue < MISMATCH });
}

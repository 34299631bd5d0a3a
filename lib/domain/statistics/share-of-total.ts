import { fail, succeed, type Result } from '../shared/result';
import type { ConfidenceRange } from './confidence-range';
import { probabilityProblem } from './probability-problem';
import { standardNormalQuantile } from './normal-quantile';

export type ShareOfTotal = ConfidenceRange & { readonly share: number };

/**
 * The share of a total that some of its parts make up, and its interval if these parts are a sample of more: the variance of a
 * ratio, n/(n − 1) · Σ xᵢ²(dᵢ − r)² / (Σ xᵢ)² with dᵢ 1 or 0 (Cochran 1977, *Sampling Techniques*, 6.4), on the logit, so that
 * its ends stay between 0 and 1. Where all or none of the parts belong to it, the ends are the share itself.
 *
 * @param parts sizes of 0 or more
 */
export function shareOfTotal(parts: readonly { readonly size: number; readonly isIn: boolean }[], level = 0.95): Result<ShareOfTotal> {
  const problem = probabilityProblem(level, 'The confidence level');
  if (problem) return fail(problem);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (parts.length < 2 || !(total > 0) || !parts.every(({ size }) => size >= 0 && Number.isFinite(size))) return fail('A share needs at least 2 parts, of sizes that add up to more than 0.');
  const share = parts.reduce((sum, { size, isIn }) => (isIn ? sum + size : sum), 0) / total;
  if (share === 0 || share === 1) return succeed({ share, low: share, high: share });
  const squares = parts.reduce((sum, { size, isIn }) => sum + (size * ((isIn ? 1 : 0) - share)) ** 2, 0);
  const deviation = Math.sqrt((parts.length / (parts.length - 1)) * squares) / total;
  const half = (standardNormalQuantile((1 + level) / 2) * deviation) / (share * (1 - share));
  const logit = Math.log(share / (1 - share));
  return succeed({ share, low: logistic(logit - half), high: logistic(logit + half) });
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

import { meanSquare } from '../statistics/mean-square';

/** Errors smaller than this count alike: a perfect fit of identical cases must not silence the other methods for good. */
const SMALLEST_MSE = 1e-12;

/**
 * Weights of rival predictions by their leave-one-out errors: ∝ MSE^(−n·sharpness), adding up to 1. With few cases all
 * count alike; as cases gather, the better one wins (pseudo-BMA: Geisser and Eddy 1979; Yao et al. 2018).
 */
export function weighByError(errors: readonly Float64Array[], sharpness: number): number[] {
  const logs = errors.map((each) => Math.log(Math.max(SMALLEST_MSE, meanSquare(each))));
  const best = Math.min(...logs);
  const weights = logs.map((log, i) => Math.exp(-sharpness * (errors[i]?.length ?? 0) * (log - best)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

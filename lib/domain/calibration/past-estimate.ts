import type { Interval } from '../shared/interval';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { isUsable } from '../shared/is-usable';

/** One estimate that reality has answered: what was said (an 80 % interval and its median) and what it became, in one unit. */
export type PastEstimate = { readonly estimate: Interval; readonly actual: number };

/** What is wrong with past estimates, in words; null when nothing is. */
export function pastEstimatesProblem(history: readonly PastEstimate[]): string | null {
  if (!isList(history)) return 'Past estimates must be a list.';
  for (const [i, past] of history.entries()) {
    const name = `Estimate ${i + 1}`;
    if (!isObject(past) || !isObject(past.estimate)) return `${name} has no P10, P50 and P90.`;
    const { estimate, actual } = past;
    if (![estimate.p10, estimate.p50, estimate.p90].every(isUsable)) return `${name} has a quantile that is not a finite number.`;
    if (estimate.p10 > estimate.p50 || estimate.p50 > estimate.p90) return `${name} has quantiles out of order.`;
    if (!isUsable(actual)) return `${name} has no finite actual value.`;
  }
  return null;
}

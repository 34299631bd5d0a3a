import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';
import { solveMonotone } from '../statistics/solve-monotone';
import type { Distribution } from './distribution';

export type Component = { readonly distribution: Distribution; readonly weight?: number };

/**
 * The mixture of several distributions of one quantity: with chance `weight` (default 1; they are made to sum to 1) the quantity
 * follows that component.
 *
 * This is how independent scores of several people are pooled (the linear opinion pool, Stone 1961): where they disagree, the pool is
 * wider than each of them, which averaging their quantiles would hide.
 */
export function createMixture(components: readonly Component[]): Result<Distribution> {
  if (!isList(components) || !components.every(isComponent)) return fail('A mixture needs a list of distributions.');
  const used = components.map(({ distribution, weight = 1 }) => ({ distribution, weight })).filter(({ weight }) => weight !== 0);
  if (used.length === 0) return fail('A mixture needs at least one part with a weight above 0.');
  if (!used.every(({ weight }) => weight > 0 && Number.isFinite(weight))) return fail('Weights must be at least 0 and finite.');
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (distribution: Distribution) => number): number =>
    used.reduce((sum, { distribution, weight }) => sum + (weight / total) * of(distribution), 0);
  const cdf = (x: number): number => Math.min(1, average((distribution) => distribution.cdf(x)));
  return succeed({
    quantile: createQuantile(used.map(({ distribution }) => distribution), cdf),
    cdf,
    // A component may have to integrate its mean, which most users of a mixture never ask for.
    get mean() {
      return average((distribution) => distribution.mean);
    },
  });
}

function isComponent(component: Component): boolean {
  return isObject(component) && isObject(component.distribution) && [component.distribution.quantile, component.distribution.cdf].every((each) => typeof each === 'function');
}

/** A mixture's quantile lies between the least and the greatest of its parts'; there it is the root of a monotone function. */
function createQuantile(parts: readonly Distribution[], cdf: (x: number) => number): (p: number) => number {
  return (p) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const part of parts) {
      const end = part.quantile(p);
      [low, high] = [Math.min(low, end), Math.max(high, end)];
    }
    if (low === high || !Number.isFinite(low) || !Number.isFinite(high)) return p < 0.5 ? low : high;
    if (cdf(low) >= p) return low;
    if (cdf(high) <= p) return high;
    return solveMonotone((x) => cdf(x) - p, low, high);
  };
}

import { createMixture } from '../distributions/mixture';
import type { Distribution } from '../distributions/distribution';
import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { fail } from '../shared/result';
import type { Result } from '../shared/result';
import type { Scale } from './criterion';
import type { Belief } from './resolve-score';
import { answerBounds } from './scale-bounds';

/**
 * What all scorers together believe of one criterion: the linear pool Σ w · F of their distributions (Stone 1961). Where
 * they disagree it is wider than each of them. Drawing from it is the same as believing, in each draw, one scorer.
 */
export function poolScorers(beliefs: readonly Belief[], scale: Scale): Result<Distribution> {
  const components = [];
  for (const { interval, weight } of beliefs) {
    const fitted = fitQuantileDistribution(interval, answerBounds(scale, interval));
    if (!fitted.ok) return fitted;
    components.push({ distribution: fitted.value, weight });
  }
  return components.length === 0 ? fail('Nobody has answered this yet.') : createMixture(components);
}

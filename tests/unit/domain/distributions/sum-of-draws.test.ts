import { expect, test } from 'vitest';
import type { Distribution } from '@/lib/domain/distributions/distribution';
import { fitLognormal } from '@/lib/domain/distributions/lognormal';
import { createPert } from '@/lib/domain/distributions/pert';
import { createTriangular } from '@/lib/domain/distributions/triangular';
import { createRng } from '@/lib/domain/random/rng';
import type { Result } from '@/lib/domain/shared/result';
import { quantileSorted } from '@/lib/domain/statistics/quantile';
import { readReferenceStats, relativeError } from '@/tests/support/reference/read-reference-stats';

const threePoints = [[2, 4, 10], [1, 2, 3], [5, 6, 20], [3, 9, 12], [2, 4, 10]].map(([min = 0, mode = 0, max = 0]) => ({ min, mode, max }));
const sums: Record<string, Result<Distribution>[]> = {
  sum_lnorm: [[2, 10], [5, 8], [1, 30], [3, 12]].map(([p10 = 0, p90 = 0]) => fitLognormal(p10, p90)),
  sum_tri: threePoints.map(createTriangular),
  sum_pert: threePoints.map(createPert),
};

function sumOfDraws(parts: Result<Distribution>[], draws: number): Float64Array {
  const rng = createRng('sum of draws');
  const totals = new Float64Array(draws);
  for (const part of parts) {
    if (!part.ok) throw new Error(part.reason);
    // A grid of quantiles is enough for the draw and keeps the slow beta quantile out of the loop.
    const grid = Float64Array.from({ length: 2000 }, (_, i) => (part.ok ? part.value.quantile((i + 0.5) / 2000) : 0));
    for (let i = 0; i < draws; i++) totals[i] = (totals[i] as number) + (grid[Math.floor(rng() * 2000)] as number);
  }
  return totals.sort();
}

// The exact quantiles were computed in R by convolution.
test.each(Object.keys(sums))('%s: quantiles of the sum of independent draws', (id) => {
  const totals = sumOfDraws(sums[id] ?? [], 200_000);
  for (const { numbers, value } of readReferenceStats(id)) {
    expect(relativeError(quantileSorted(totals, numbers.p as number), value)).toBeLessThan(0.01);
  }
});

import beta from '@stdlib/stats-base-dists-beta';
import { expect, test } from 'vitest';
import { createBetaDraw } from '@/lib/domain/random/beta-draw';
import { createRng } from '@/lib/domain/random/rng';

test.each([[0.3, 0.7], [1, 1], [2, 5], [400, 30]] as const)('Beta(%d, %d): the draws follow its distribution function', (a, b) => {
  const draw = createBetaDraw(createRng(`beta ${a} ${b}`));
  const sorted = Float64Array.from({ length: 20_000 }, () => draw(a, b)).sort();
  let distance = 0;
  sorted.forEach((x, i) => (distance = Math.max(distance, Math.abs(beta.cdf(x, a, b) - (i + 0.5) / sorted.length))));
  // Kolmogorov's 0.1 % point is 1.95 / sqrt(n).
  expect(distance).toBeLessThan(1.95 / Math.sqrt(20_000));
});

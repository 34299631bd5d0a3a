import { describe, expect, it } from 'vitest';
import { estimateLogDensity } from '@/lib/domain/portfolio/estimate-log-density';
import { createRng } from '@/lib/domain/random/rng';
import { drawStandardNormals } from '@/lib/domain/random/standard-normal';

const lognormal = (median: number, sigma: number, count = 4000): Float64Array => drawStandardNormals(count, createRng('density')).map((z) => median * Math.exp(sigma * z));

/** The value at a point of the curve. */
function valueAt({ start, end, heights }: { start: number; end: number; heights: readonly number[] }, index: number): number {
  return start * (end / start) ** (index / (heights.length - 1));
}

describe('estimateLogDensity', () => {
  it('peaks at the median of a lognormal, whose logarithm is symmetric', () => {
    const density = estimateLogDensity(lognormal(20, 0.4));
    const peak = density ? valueAt(density, density.heights.indexOf(1)) : 0;
    expect(peak).toBeGreaterThan(20 * 0.85);
    expect(peak).toBeLessThan(20 * 1.15);
  });

  it('agrees with the definition of a Gaussian kernel density', () => {
    const draws = lognormal(8, 0.5, 300);
    const density = estimateLogDensity(draws);
    if (!density) throw new Error('no density');
    const logs = Array.from(draws, Math.log).sort((a, b) => a - b);
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const sd = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
    const quantile = (p: number): number => {
      const at = p * (logs.length - 1);
      const below = Math.floor(at);
      return (logs[below] ?? 0) + (at - below) * ((logs[below + 1] ?? 0) - (logs[below] ?? 0));
    };
    const bandwidth = 1.35 * Math.min(sd, (quantile(0.75) - quantile(0.25)) / 1.35) * logs.length ** -0.2;
    const exact = density.heights.map((_, index) => {
      const x = Math.log(valueAt(density, index));
      return logs.reduce((sum, value) => sum + Math.exp(-0.5 * ((x - value) / bandwidth) ** 2), 0);
    });
    const most = Math.max(...exact);
    density.heights.forEach((height, index) => expect(Math.abs(height - (exact[index] ?? 0) / most)).toBeLessThan(0.03));
  });

  it('moves with the unit', () => {
    const draws = lognormal(20, 0.4);
    const [a, b] = [estimateLogDensity(draws), estimateLogDensity(draws.map((value) => value * 1000))];
    expect((b?.start ?? 0) / (a?.start ?? 1)).toBeCloseTo(1000, 6);
    expect(b?.heights).toEqual(a?.heights);
  });

  it.each([[[]], [[5]], [[3, 3, 3]], [[-1, -2, 0]]])('says nothing of %j', (draws) => {
    expect(estimateLogDensity(draws)).toBeNull();
  });
});

import normal from '@stdlib/stats-base-dists-normal';
import { describe, expect, it } from 'vitest';
import { estimateDensity } from '@/lib/domain/priority/density';
import { stratifiedNormals } from '@/lib/domain/random/stratified-normals';

const scores = stratifiedNormals(2000);
const area = (points: ReturnType<typeof estimateDensity>, at: (x: number) => number): number =>
  points.slice(1).reduce((sum, point, i) => sum + ((point.density + (points[i]?.density ?? 0)) / 2) * (at(point.x) - at(points[i]?.x ?? 0)), 0);

describe('estimateDensity', () => {
  it('is the normal density blurred by its bandwidth, and has area 1', () => {
    const points = estimateDensity(scores, 'linear');
    const blurred = Math.hypot(1, 1.35 * 2000 ** -0.2);
    expect(points).toHaveLength(110);
    expect(area(points, (x) => x)).toBeCloseTo(1, 3);
    for (const { x, density } of points) expect(Math.abs(density - normal.pdf(x, 0, blurred))).toBeLessThan(0.005);
  });

  it('on a log axis is that of the logs', () => {
    const linear = estimateDensity(scores, 'linear');
    const log = estimateDensity([...scores.map(Math.exp), -4, 0], 'log');
    log.forEach(({ x, density }, i) => {
      expect(Math.log(x)).toBeCloseTo(linear[i]?.x ?? Number.NaN, 9);
      expect(density).toBeCloseTo(linear[i]?.density ?? Number.NaN, 9);
    });
  });

  it('does not reach into empty space between two humps', () => {
    const humps = [...scores.map((z) => z * 0.05), ...scores.map((z) => 10 + z * 0.05)];
    expect(area(estimateDensity(humps, 'linear'), (x) => x)).toBeCloseTo(1, 1);
  });

  it('draws nothing where there is nothing to smooth', () => {
    expect(estimateDensity([], 'linear')).toEqual([]);
    expect(estimateDensity([3], 'log')).toEqual([]);
    expect(estimateDensity([3, 3, 3], 'linear')).toEqual([]);
    expect(estimateDensity([-1, -2], 'log')).toEqual([]);
  });
});

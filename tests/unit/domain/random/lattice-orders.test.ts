import { describe, expect, it } from 'vitest';
import { createLatticeOrders } from '@/lib/domain/random/lattice-orders';
import { createRng } from '@/lib/domain/random/rng';
import { stratifiedNormals } from '@/lib/domain/random/stratified-normals';

describe('createLatticeOrders', () => {
  it('meets every stratum once in every dimension, lattice or not', () => {
    const nextOrder = createLatticeOrders(1024, createRng('strata'));
    for (let dimension = 0; dimension < 40; dimension++) expect(new Set(nextOrder()).size).toBe(1024);
  });

  it('keeps any two of the first dimensions nearly uncorrelated', () => {
    const nextOrder = createLatticeOrders(4096, createRng('pairs'));
    const scores = stratifiedNormals(4096);
    const dimensions = Array.from({ length: 36 }, () => Float64Array.from(nextOrder(), (stratum) => scores[stratum] as number));
    for (const [i, left] of dimensions.entries()) {
      for (const right of dimensions.slice(i + 1)) {
        expect(Math.abs(left.reduce((sum, value, k) => sum + value * (right[k] as number), 0) / 4096)).toBeLessThan(0.06);
      }
    }
  });

  it('integrates a smooth function of three variables far better than chance would', () => {
    const exact = Math.exp(1.5 * 0.25);
    for (let seed = 0; seed < 20; seed++) {
      const nextOrder = createLatticeOrders(4096, createRng(seed));
      const scores = stratifiedNormals(4096);
      const logs = new Float64Array(4096);
      for (let d = 0; d < 3; d++) nextOrder().forEach((stratum, k) => (logs[k] = (logs[k] as number) + 0.5 * (scores[stratum] as number)));
      // The standard error of as many independent draws would be 1.6 %.
      expect(Math.abs(logs.reduce((sum, log) => sum + Math.exp(log), 0) / 4096 / exact - 1)).toBeLessThan(0.01);
    }
  });
});

describe('stratifiedNormals', () => {
  it('ascends, is symmetric, and has nearly the variance 1', () => {
    const scores = stratifiedNormals(1000);
    expect(scores).toEqual(scores.toSorted());
    expect(scores[10]).toBeCloseTo(-(scores[989] as number), 12);
    expect(scores.reduce((sum, score) => sum + score * score, 0) / 1000).toBeCloseTo(1, 2);
  });
});

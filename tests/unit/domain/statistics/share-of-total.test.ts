import { describe, expect, it } from 'vitest';
import { createRng } from '@/lib/domain/random/rng';
import { shareOfTotal } from '@/lib/domain/statistics/share-of-total';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';

const read = (parts: readonly { size: number; isIn: boolean }[], level?: number) => {
  const result = shareOfTotal(parts, level);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('the share of a total', () => {
  it('of equal parts is the proportion, with its logit interval', () => {
    const { share, low, high } = read(Array.from({ length: 41 }, (_, index) => ({ size: 7, isIn: index < 12 })));
    expect(share).toBeCloseTo(12 / 41, 12);
    // By hand: s = √(p(1 − p)/(n − 1)), half = 1.959964 s / (p(1 − p)).
    const half = 1.959963984540054 / Math.sqrt(40 * (12 / 41) * (29 / 41));
    expect(Math.log(low / (1 - low))).toBeCloseTo(Math.log(12 / 29) - half, 11);
    expect(Math.log(high / (1 - high))).toBeCloseTo(Math.log(12 / 29) + half, 11);
  });

  it('counts sizes, not parts', () => {
    expect(read([{ size: 30, isIn: true }, { size: 50, isIn: false }, { size: 20, isIn: false }]).share).toBeCloseTo(0.3, 12);
  });

  it('holds the true share about as often as it says, where large parts are rarer inside', () => {
    const rng = createRng('share-of-total');
    // Inside, sizes have a mean of exp(0.125); outside, of 2·exp(0.125). A third of the parts are inside.
    const truth = 1 / 3 / (1 / 3 + 4 / 3);
    const runs = 3000;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const parts = Array.from({ length: 80 }, () => {
        const isIn = rng() < 1 / 3;
        return { isIn, size: (isIn ? 1 : 2) * Math.exp(0.5 * standardNormalQuantile(rng())) };
      });
      const { low, high } = read(parts, 0.8);
      if (low <= truth && truth <= high) held++;
    }
    expect(Math.abs(held / runs - 0.8)).toBeLessThan(0.03);
  });

  it('has no width where all or none belong to it, and refuses what is no sample', () => {
    expect(read([{ size: 1, isIn: true }, { size: 2, isIn: true }])).toEqual({ share: 1, low: 1, high: 1 });
    expect(read([{ size: 1, isIn: false }, { size: 2, isIn: false }])).toEqual({ share: 0, low: 0, high: 0 });
    expect(shareOfTotal([{ size: 1, isIn: true }]).ok).toBe(false);
    expect(shareOfTotal([{ size: 0, isIn: true }, { size: 0, isIn: false }]).ok).toBe(false);
    expect(shareOfTotal([{ size: -1, isIn: true }, { size: 5, isIn: false }]).ok).toBe(false);
    expect(shareOfTotal([{ size: 1, isIn: true }, { size: 5, isIn: false }], 1).ok).toBe(false);
  });
});

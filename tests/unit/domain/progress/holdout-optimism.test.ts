import { describe, expect, it } from 'vitest';
import { expectedMaximum, holdoutOptimism } from '@/lib/domain/progress/holdout-optimism';
import { samplingErrorOfShare } from '@/lib/domain/progress/sampling-error';
import { REACH } from '@/lib/domain/progress/track-kept';

describe('the expected greatest of normal draws', () => {
  // Harter (1961), expected values of normal order statistics.
  it.each([[2, 0.56419], [3, 0.84628], [5, 1.16296], [10, 1.53875], [25, 1.96531], [100, 2.50759]])('of %i is %d', (count, expected) => {
    expect(expectedMaximum(count)).toBeCloseTo(expected, 4);
  });

  it('of one, or none, is nought', () => {
    expect([expectedMaximum(1), expectedMaximum(0)]).toEqual([0, 0]);
  });

  it('makes the best of ten flatter by one and a half standard errors', () => {
    expect(holdoutOptimism(10, REACH * 0.5)).toBeCloseTo(1.53875 * 0.5, 4);
  });
});

describe('the sampling error of a share', () => {
  it('is Wilson’s at 80 %, also where none was wrong', () => {
    // 9.6 % of 4,200: 1.2816 · √(0.096 · 0.904 / 4200) = 0.00583, to the third decimal.
    expect(samplingErrorOfShare(0.096, 4200)).toBeCloseTo(0.00583, 4);
    expect(samplingErrorOfShare(0, 100)).toBeGreaterThan(0.005);
  });

  it('is none for what is no share', () => {
    expect([samplingErrorOfShare(1.2, 100), samplingErrorOfShare(0.5, 0), samplingErrorOfShare(0.5, 2.5), samplingErrorOfShare(Number.NaN, 10)]).toEqual([null, null, null, null]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBand, findRanks, findSpan, findTenth } from '@/lib/domain/portfolio/find-band';

describe('bands', () => {
  it.each([
    [320, 200, 500],
    [200, 200, 500],
    [199.9, 100, 200],
    [500, 500, 1000],
    [1000, 1000, 2000],
    [999_999, 500_000, 1_000_000],
    [0.05, 0.05, 0.1],
    [0.003, 0.002, 0.005],
    [1, 1, 2],
    [-320, -500, -200],
    [0, 0, 0],
  ])('%d lies from %d to %d', (value, from, to) => expect(findBand(value)).toEqual({ from, to }));

  it('hold each value, and end where the next begins', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        const { from, to } = findBand(value);
        expect(from).toBeLessThanOrEqual(value * (1 + 1e-9));
        expect(to).toBeGreaterThan(value * (1 - 1e-9));
        expect(findBand((to ?? 0) * 1.01).from).toBeCloseTo(to ?? 0, 12);
        expect((to ?? 0) / from).toBeLessThan(2.6);
      }),
    );
  });
});

describe('tenths', () => {
  it.each([[0, 0], [0.0999, 0], [0.1, 0.1], [0.3, 0.3], [0.7, 0.7], [0.95, 0.9], [1, 0.9]])('a chance of %d lies from %d on', (chance, from) => expect(findTenth(chance).from).toBe(from));
});

describe('ranks', () => {
  it.each([[1, 1, 10], [10, 1, 10], [11, 11, 20], [21, 21, 50], [51, 51, 100], [101, 101, 200], [3611, 2001, 5000]])('%d is from %d to %d', (rank, from, to) => expect(findRanks(rank)).toEqual({ from, to }));
});

describe('spans between bounds', () => {
  it('have no end after the last bound, and hold what lies below the first', () => {
    expect(findSpan(0.2, [0, 0.1, 0.2])).toEqual({ from: 0.2, to: null });
    expect(findSpan(0.05, [0, 0.1, 0.2])).toEqual({ from: 0, to: 0.1 });
    expect(findSpan(-1, [0, 0.1, 0.2])).toEqual({ from: 0, to: 0.1 });
  });
});

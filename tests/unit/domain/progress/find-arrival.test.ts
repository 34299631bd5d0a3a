import { describe, expect, it } from 'vitest';
import { effortAt, findArrival } from '@/lib/domain/progress/find-arrival';
import { standardNormalCdf } from '@/lib/domain/statistics/standard-normal';

describe('when a target is reached', () => {
  it('gives back the quantiles of a known distribution of the effort', () => {
    // Lognormal around 200 after 100 have been spent, with 15 of 100 that never arrive.
    const chance = (x: number): number => 0.85 * standardNormalCdf(Math.log(x / 200) / 0.5);
    const { summary, chanceBy } = findArrival(chance, 100);
    expect(summary.never).toBeCloseTo(0.15, 3);
    // 0.5 of all is 0.588 of those that arrive, which lies 0.2230 deviations above the middle.
    expect(summary.p50).toBeCloseTo(200 * Math.exp(0.5 * 0.2230), 0);
    expect(summary.p90).toBe(null);
    expect(chanceBy(250)).toBeCloseTo(chance(250), 3);
  });

  it('keeps what was reached: the chance never falls', () => {
    const { summary } = findArrival((x) => (x < 150 ? 0.6 : 0.4), 100);
    const chances = summary.course.map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(summary.never).toBeCloseTo(0.4, 10);
  });

  it('is now where it is reached already, and never where the chance is nought', () => {
    expect(findArrival(() => 1, 100).summary).toMatchObject({ never: 0 });
    expect(findArrival(() => 1, 100).summary.p90).toBeCloseTo(100, 3);
    expect(findArrival(() => 0, 100).summary).toMatchObject({ p10: null, p50: null, never: 1 });
  });

  it('reads between the steps of a course', () => {
    expect(effortAt([{ x: 10, chance: 0 }, { x: 20, chance: 0.5 }], 0.25)).toBe(15);
    expect(effortAt([{ x: 10, chance: 0 }, { x: 20, chance: 0.5 }], 0.6)).toBe(null);
  });
});

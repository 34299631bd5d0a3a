import { describe, expect, it } from 'vitest';
import { estimatePace, weeksAt, weeksFor } from '@/lib/domain/progress/estimate-pace';
import { sumByWeek } from '@/lib/domain/progress/weekly-hours';
import { createKeyedRng } from '@/lib/domain/random/rng';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import { standardDeviation } from '@/lib/domain/statistics/standard-deviation';

describe('the pace', () => {
  it('is the mean of the weeks, and nothing where no hour was logged or one week was seen', () => {
    expect(estimatePace([10, 20, 0, 10])?.mean).toBe(10);
    expect(estimatePace([0, 0, 0])).toBe(null);
    expect(estimatePace([12])).toBe(null);
  });

  it('does not take two weeks that happen to be alike for certainty', () => {
    expect(estimatePace([10, 10])?.variance).toBeGreaterThan(10);
    const many = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 5 : 15));
    expect(Math.sqrt(estimatePace(many)?.variance ?? 0)).toBeCloseTo(standardDeviation(many), 0);
  });

  it('spreads the time as a simulation of past and future weeks does', () => {
    // True weeks are N(15, 5²); the estimate from eight weeks meets the mean of as many weeks as the work takes.
    const rng = createKeyedRng('pace', 'simulation');
    const normal = (): number => 15 + 5 * standardNormalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, rng())));
    const hours = 150;
    const within = { low: 0, high: 0 };
    const runs = 4000;
    for (let run = 0; run < runs; run++) {
      const pace = estimatePace(Array.from({ length: 8 }, normal));
      if (!pace) throw new Error('no pace');
      let done = 0;
      let weeks = 0;
      for (; done < hours; weeks++) done += normal();
      const exact = weeks - (done - hours) / 15;
      if (exact <= weeksFor(hours, pace, 0.1)) within.low++;
      if (exact <= weeksFor(hours, pace, 0.9)) within.high++;
    }
    expect(within.low / runs).toBeGreaterThan(0.04);
    expect(within.low / runs).toBeLessThan(0.16);
    expect(within.high / runs).toBeGreaterThan(0.84);
    expect(within.high / runs).toBeLessThan(0.96);
  });

  it('is never where the target is not reached with that chance', () => {
    const course = [{ x: 100, chance: 0 }, { x: 200, chance: 0.6 }];
    const [soon, late] = weeksAt(course, 100, { mean: 10, variance: 9, weeks: 8 }, [0.3, 0.8]);
    expect(soon).toBeCloseTo(5, 0);
    expect(late).toBe(null);
  });
});

describe('hours by week', () => {
  it('takes whole weeks that end yesterday, back to the first with an hour', () => {
    const log = [{ day: '2026-11-20', hours: 3 }, { day: '2026-11-14', hours: 4 }, { day: '2026-11-13', hours: 5 }, { day: '2026-10-31', hours: 1 }, { day: '2026-11-21', hours: 99 }];
    expect(sumByWeek(log, '2026-11-21')).toEqual([7, 5, 1]);
  });

  it('looks back eight weeks at most', () => {
    expect(sumByWeek([{ day: '2025-01-01', hours: 8 }, { day: '2026-11-20', hours: 2 }], '2026-11-21')).toEqual([2, 0, 0, 0, 0, 0, 0, 0]);
    expect(sumByWeek([], '2026-11-21')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { spreadTotal } from '@/lib/domain/importing/time/spread-total';
import { addDays, weekdayOf } from '@/lib/domain/time/calendar-day';
import fc from '../../../../support/seeded-fast-check';

describe('spreadTotal', () => {
  it('fills working days from the start, eight hours each', () => {
    expect(spreadTotal({ from: '2024-03-01', to: '2024-03-08', seconds: 20 * 3_600 }, new Map())).toEqual([{ day: '2024-03-01', seconds: 28_800 }, { day: '2024-03-04', seconds: 28_800 }, { day: '2024-03-05', seconds: 14_400 }]);
  });

  it('goes back before the start where the days don’t hold it', () => {
    expect(spreadTotal({ from: '2024-03-04', to: '2024-03-04', seconds: 10 * 3_600 }, new Map())).toEqual([{ day: '2024-03-01', seconds: 7_200 }, { day: '2024-03-04', seconds: 28_800 }]);
  });

  it('loses nothing, and gives nobody more than eight hours a day or a weekend', () => {
    const total = fc.record({ offset: fc.nat(60), length: fc.nat(20), seconds: fc.integer({ min: 1, max: 400_000 }) });
    fc.assert(
      fc.property(fc.array(total, { maxLength: 12 }), (totals) => {
        const taken = new Map<string, number>();
        for (const { offset, length, seconds } of totals) {
          const from = addDays('2024-03-01', offset);
          const shares = spreadTotal({ from, to: addDays(from, length), seconds }, taken);
          expect(shares.reduce((sum, share) => sum + share.seconds, 0)).toBe(seconds);
          for (const { day } of shares) expect(weekdayOf(day)).toBeLessThan(6);
        }
        for (const seconds of taken.values()) expect(seconds).toBeLessThanOrEqual(28_800);
      }),
    );
  });
});

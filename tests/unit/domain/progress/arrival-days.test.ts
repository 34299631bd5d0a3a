import { describe, expect, it } from 'vitest';
import { arrivalDays, chanceByDay, DAY_CHANCES } from '@/lib/domain/progress/arrival-days';

describe('days of arrival', () => {
  it('come later for a higher chance, and not at all beyond the chance ever to arrive', () => {
    const days = arrivalDays({ course: [{ x: 100, chance: 0 }, { x: 300, chance: 0.7 }] }, 100, { mean: 20, variance: 25, weeks: 8 }, '2026-11-21');
    const known = days.filter((day) => day !== null);
    expect(known).toEqual(known.toSorted());
    expect(days[12]).not.toBe(null);
    expect(days[15]).toBe(null);
  });

  it('give back the chance by a day', () => {
    const days = DAY_CHANCES.map((_, index) => (index < 10 ? `2026-12-${String(index * 2 + 1).padStart(2, '0')}` : null));
    expect(chanceByDay(days, '2026-12-05')).toBeCloseTo(0.15, 10);
    expect(chanceByDay(days, '2026-12-06')).toBeCloseTo(0.175, 10);
    expect(chanceByDay(days, '2026-11-30')).toBe(0.025);
    expect(chanceByDay(days, '2028-01-01')).toBeCloseTo(0.5, 10);
    expect(chanceByDay(DAY_CHANCES.map(() => '2026-12-01'), '2026-12-02')).toBe(0.975);
  });
});

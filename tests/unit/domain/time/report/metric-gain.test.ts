import { describe, expect, it } from 'vitest';
import { costPerPoint, measureGain } from '@/lib/domain/time/report/metric-gain';

const at = (day: string, value: number, error: number | null = null) => ({ day, value, error });
const year = { from: '2026-01-01', to: '2026-12-31' };

describe('measureGain', () => {
  it('goes from the best before the period to the best at its end', () => {
    const values = [at('2025-11-01', 20), at('2025-12-01', 24), at('2026-02-01', 18), at('2026-03-01', 19), at('2027-01-01', 5)];
    expect(measureGain(values, 'decrease', year)).toEqual({ from: 20, to: 18, gain: { p10: 2, p50: 2, p90: 2 } });
  });

  it('begins with the first of the period where nothing was measured before', () => {
    expect(measureGain([at('2026-02-01', 0.5), at('2026-03-01', 0.7)], 'increase', year)?.gain.p50).toBeCloseTo(0.2, 12);
  });

  it('adds the squares of both errors', () => {
    expect(measureGain([at('2026-02-01', 20, 3), at('2026-03-01', 10, 4)], 'decrease', year)?.gain).toEqual({ p10: 5, p50: 10, p90: 15 });
  });

  it('is nought, for sure, where the best stayed', () => {
    expect(measureGain([at('2025-02-01', 10, 2), at('2026-03-01', 12, 2)], 'decrease', year)?.gain).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('is unknown for less than two values, or none within the period', () => {
    expect(measureGain([at('2026-02-01', 20)], 'decrease', year)).toBeNull();
    expect(measureGain([at('2025-02-01', 20), at('2025-03-01', 18)], 'decrease', year)).toBeNull();
  });
});

describe('costPerPoint', () => {
  const gain = (p10: number, p50: number, p90: number) => ({ from: 0, to: 0, gain: { p10, p50, p90 } });

  it('divides by the gain and its interval', () => {
    expect(costPerPoint(1000, gain(5, 10, 20))).toEqual({ p10: 50, p50: 100, p90: 200 });
  });

  it('has no upper end where there may have been no gain, and is undefined without one', () => {
    expect(costPerPoint(1000, gain(-1, 10, 20))?.p90).toBe(Number.POSITIVE_INFINITY);
    expect(costPerPoint(1000, gain(0, 0, 0))).toBeNull();
    expect(costPerPoint(1000, gain(-3, -1, 2))).toBeNull();
  });
});

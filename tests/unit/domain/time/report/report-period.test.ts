import { describe, expect, it } from 'vitest';
import { findPeriod } from '@/lib/domain/time/report/report-period';

const none = { from: null, to: null };

describe('findPeriod', () => {
  it.each([
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
    ['quarter', '2027-01-01', '2027-01-01', '2027-03-31'],
    ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
  ] as const)('finds the %s of %s', (period, today, from, to) => {
    expect(findPeriod(period, today, none)).toEqual({ from, to });
  });

  it('takes all, or the days that were chosen', () => {
    expect(findPeriod('all', '2026-11-21', { from: '2026-01-01', to: null })).toEqual(none);
    expect(findPeriod('days', '2026-11-21', { from: '2026-01-01', to: null })).toEqual({ from: '2026-01-01', to: null });
  });
});

import { describe, expect, it } from 'vitest';
import { findPlanningQuarter } from '@/lib/domain/time/planning-quarter';

describe('findPlanningQuarter', () => {
  it('plans the quarter under way in its first two months', () => {
    expect(findPlanningQuarter('2027-01-01')).toEqual({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31', weeks: 13 });
    expect(findPlanningQuarter('2026-11-30')).toMatchObject({ name: 'Q4 2026', startsOn: '2026-10-01', endsOn: '2026-12-31' });
  });

  it('plans the next one in its last month, over the end of the year too', () => {
    expect(findPlanningQuarter('2026-12-01')).toMatchObject({ name: 'Q1 2027', startsOn: '2027-01-01' });
    expect(findPlanningQuarter('2027-03-31')).toEqual({ name: 'Q2 2027', startsOn: '2027-04-01', endsOn: '2027-06-30', weeks: 13 });
  });

  it('knows leap years', () => {
    expect(findPlanningQuarter('2028-02-29')).toMatchObject({ endsOn: '2028-03-31', weeks: 13 });
  });
});

import { describe, expect, it } from 'vitest';
import { copyWeek } from '@/lib/domain/time/copy-week';

const hours = (projectId: string | null, activityId: string, workDate: string, seconds: number) => ({ projectId, activityId, workDate, seconds });

describe('copying a week', () => {
  it('moves each day on by a week, also over the end of a year, and adds up what one cell holds', () => {
    const before = [hours('p', 'a', '2026-12-28', 3600), hours('p', 'a', '2026-12-28', 1800), hours(null, 'a', '2026-12-29', 900)];
    expect(copyWeek(before, [])).toEqual([hours('p', 'a', '2027-01-04', 5400), hours(null, 'a', '2027-01-05', 900)]);
  });

  it('leaves cells alone that hold hours, and tells projects, activities and days apart', () => {
    const before = [hours('p', 'a', '2026-11-16', 60), hours('q', 'a', '2026-11-16', 60), hours('p', 'b', '2026-11-16', 60), hours('p', 'a', '2026-11-17', 60)];
    expect(copyWeek(before, [hours('p', 'a', '2026-11-23', 1)])).toEqual([hours('q', 'a', '2026-11-23', 60), hours('p', 'b', '2026-11-23', 60), hours('p', 'a', '2026-11-24', 60)]);
  });
});

import { describe, expect, it } from 'vitest';
import type { OwnEntry } from '@/lib/domain/time/own-work';
import { findMostWorked, recentDays, toWeekBars } from '@/lib/features/timer/view-model';

const entry = (workDate: string, hours: number, family: number, project: string | null): OwnEntry => ({
  id: `${workDate} ${hours} ${family}`, clientKey: null, workDate, startedAt: null, endedAt: null, seconds: hours * 3600, note: '', quantity: null, quantityUnit: null, source: 'typed',
  project: project === null ? null : { id: project, name: project }, activity: { id: 'a', name: 'A', family }, experiment: null,
});

describe('the days around an instant', () => {
  it('hold the week and the day of every place', () => {
    // Monday noon in Kiribati, Sunday in Samoa's neighbourhood: their weeks began on the 16th and on the 9th.
    expect(recentDays('2026-11-15T22:00:00.000Z')).toEqual({ from: '2026-11-07', to: '2026-11-16' });
  });
});

describe('a week', () => {
  const entries = [entry('2026-11-16', 2, 4, 'customs'), entry('2026-11-16', 1, 3, 'customs'), entry('2026-11-17', 4, 1, null), entry('2026-11-15', 9, 4, 'depot'), entry('2026-11-18', 2, 4, 'triage'), entry('2026-11-16', 1, 4, 'customs')];

  it('adds up its days by family, and leaves the days before out', () => {
    const bars = toWeekBars(entries, '2026-11-16');
    expect(bars.map(({ seconds }) => seconds / 3600)).toEqual([4, 4, 2, 0, 0, 0, 0]);
    expect(bars[0]?.parts).toEqual([{ family: 3, seconds: 3600 }, { family: 4, seconds: 10_800 }]);
  });

  it('has a project of the most hours, unless all were of none', () => {
    expect(findMostWorked(entries, '2026-11-16')).toMatchObject({ id: 'customs' });
    expect(findMostWorked(entries, '2026-11-17')).toMatchObject({ id: 'triage' });
    expect(findMostWorked([entry('2026-11-17', 4, 1, null)], '2026-11-16')).toBeNull();
  });
});

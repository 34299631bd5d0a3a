import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countDays, isCalendarDay, monthOf, weekdayOf } from '@/lib/domain/time/calendar-day';
import { listWeekDays, nameWeek, numberWeek, parseWeekName, weekOf } from '@/lib/domain/time/iso-week';

const day = fc.integer({ min: Date.UTC(1970, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 }).map((days) => addDays('1970-01-01', days));

describe('weeks', () => {
  // ISO 8601 as Wikipedia lists its border cases.
  it.each([
    ['2005-01-01', 2004, 53],
    ['2005-12-31', 2005, 52],
    ['2007-01-01', 2007, 1],
    ['2008-12-29', 2009, 1],
    ['2010-01-03', 2009, 53],
    ['2026-11-20', 2026, 47],
    ['2027-01-01', 2026, 53],
  ])('%s lies in %i, week %i', (date, year, week) => expect(numberWeek(date)).toEqual({ year, week }));

  it('begin on a Monday, have seven days, and are found again by their name', () => {
    fc.assert(
      fc.property(day, (date) => {
        const monday = weekOf(date);
        expect(weekdayOf(monday)).toBe(1);
        expect(listWeekDays(monday)).toContain(date);
        expect(parseWeekName(nameWeek(date))).toBe(monday);
        expect(numberWeek(addDays(date, 7)).week === numberWeek(date).week + 1 || numberWeek(addDays(date, 7)).week === 1).toBe(true);
      }),
    );
  });

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-47', 'W47', ''])('%s names none', (name) => expect(parseWeekName(name)).toBeNull());
});

describe('days and months', () => {
  it('are counted as the calendar does', () => {
    fc.assert(fc.property(day, fc.integer({ min: -2000, max: 2000 }), (date, days) => countDays(date, addDays(date, days)) === days));
    expect(addMonths('2026-11-01', 3)).toBe('2027-02-01');
    expect(addMonths('2026-01-01', -1)).toBe('2025-12-01');
    expect(monthOf('2026-11-20')).toBe('2026-11-01');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '20-11-2026', '2026-1-1', ''])('%s is no day', (text) => expect(isCalendarDay(text)).toBe(false));
  it('knows leap days', () => expect(isCalendarDay('2028-02-29')).toBe(true));
});

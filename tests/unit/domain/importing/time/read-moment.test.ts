import { describe, expect, it } from 'vitest';
import { readMoment, toInstant } from '@/lib/domain/importing/time/read-moment';
import fc from '../../../../support/seeded-fast-check';

const instant = (text: string, zone: string): string | null => {
  const moment = readMoment(text, '', null);
  const found = moment && toInstant(moment, zone);
  return found === null ? null : new Date(found).toISOString();
};

describe('readMoment', () => {
  it.each([
    ['2024-03-04', '10:23:52', 37_432],
    ['03/04/2024', '10:23:52 AM', 37_432],
    ['7/27/22 1:00 PM', '', 46_800],
    ['2024-03-04', '12:00 AM', 0],
    ['2024-03-04', '12:00 pm', 43_200],
    ['04/Mar/24 9:05 AM', '', 32_700],
    ['2024-03-04', '1899-12-30 10:23:52', 37_432],
    ['2024-03-04', '', null],
  ])('%s %s', (date, time, clock) => expect(readMoment(date, time, 'monthFirst')?.clock).toBe(clock));

  it.each([['2024-03-04', '25:00'], ['2024-03-04', '13:00 PM'], ['2024-03-04', '10:61'], ['2024-03-04', 'noon'], ['2024-02-30', '10:00']])('%s %s is none', (date, time) => expect(readMoment(date, time, null)).toBeNull());
});

describe('toInstant', () => {
  it.each([
    ['2024-07-01 12:00', 'Europe/Berlin', '2024-07-01T10:00:00.000Z'],
    ['2024-01-01 12:00', 'Europe/Berlin', '2024-01-01T11:00:00.000Z'],
    // Skipped in spring: counted on from before.
    ['2024-03-31 02:30', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
    // Shown twice in autumn: the first.
    ['2024-10-27 02:30', 'Europe/Berlin', '2024-10-27T00:30:00.000Z'],
    ['2024-03-04 09:00', 'Asia/Kathmandu', '2024-03-04T03:15:00.000Z'],
    ['2024-03-04 09:00', 'America/St_Johns', '2024-03-04T12:30:00.000Z'],
    ['2024-03-04T09:00:00Z', 'America/St_Johns', '2024-03-04T09:00:00.000Z'],
    ['2024-03-04T09:00:00+05:45', 'UTC', '2024-03-04T03:15:00.000Z'],
  ])('%s in %s', (text, zone, expected) => expect(instant(text, zone)).toBe(expected));

  it('shows the clock that it was read from, wherever that clock is shown at all', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.date({ min: new Date('2012-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (zone, date) => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(date);
        const back = instant(parts, zone);
        expect(new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(back ?? 0))).toBe(parts);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay, localMinutes } from '@/lib/domain/time/local-day';
import { localInstant } from '@/lib/domain/time/local-instant';

const show = (day: string, minutes: number, zone: string): string => new Date(localInstant(day, minutes, zone)).toISOString();

describe('the instant of a clock on a wall', () => {
  it.each([
    ['2026-11-20', 9 * 60, 'Europe/Berlin', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20', 0, 'Asia/Kathmandu', '2026-11-19T18:15:00.000Z'],
    ['2026-11-20', 1500, 'UTC', '2026-11-21T01:00:00.000Z'],
    // Skipped: 2:30 is 3:30.
    ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    // Twice: the first, still in summer.
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 180, 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s %d in %s', (day, minutes, zone, instant) => expect(show(day, minutes, zone)).toBe(instant));

  it('shows that day and those minutes again', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 240, max: 1320 }), fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'), (day, minutes, zone) => {
        const instant = localInstant(day, minutes, zone);
        expect([localDay(instant, zone), localMinutes(instant, zone)]).toEqual([day, minutes]);
      }),
    );
  });
});

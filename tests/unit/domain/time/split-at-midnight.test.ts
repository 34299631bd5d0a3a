import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/time/calendar-day';
import { endOfLocalDay, isTimeZone, localDay, localMinutes, startOfLocalDay } from '@/lib/domain/time/local-day';
import { splitAtMidnight } from '@/lib/domain/time/split-at-midnight';

/** Places with summer time, with half and quarter hours, with clocks that are turned at midnight, and one that skipped a day. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo', 'Pacific/Apia', 'America/Havana', 'UTC'];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) });
const at = (text: string): number => Date.parse(text);

describe('a local day', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-11-20', 24],
    ['America/New_York', '2026-03-08', 23],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    // The clocks of São Paulo were set forward at midnight, so the day began at one.
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('in %s on %s has %d hours', (timeZone, day, hours) => {
    expect((endOfLocalDay(day, timeZone) - startOfLocalDay(day, timeZone)) / 3_600_000).toBe(hours);
  });

  it('begins with the first instant that the calendar of the place shows it', () => {
    fc.assert(
      fc.property(instant, zone, (time, timeZone) => {
        const day = localDay(time, timeZone);
        const start = startOfLocalDay(day, timeZone);
        expect(start).toBeLessThanOrEqual(time);
        expect(localDay(start, timeZone)).toBe(day);
        expect(localDay(start - 1, timeZone) < day).toBe(true);
      }),
    );
  });

  it('that a place has skipped begins where the next one does', () => {
    expect(startOfLocalDay('2011-12-30', 'Pacific/Apia')).toBe(startOfLocalDay('2011-12-31', 'Pacific/Apia'));
  });

  it('reads the clock of the place', () => {
    expect(localMinutes(at('2026-11-20T23:15:00Z'), 'Asia/Kathmandu')).toBe(5 * 60);
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});

describe('work cut at midnight', () => {
  it('keeps every second, each part on its own day, without a gap', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 50 * 3600 }), zone, (startedAt, seconds, timeZone) => {
        const parts = splitAtMidnight({ startedAt, endedAt: startedAt + seconds * 1000, timeZone });
        expect(parts.reduce((sum, part) => sum + part.seconds, 0)).toBe(seconds);
        for (const part of parts) {
          expect(localDay(part.startedAt, timeZone)).toBe(part.workDate);
          expect(localDay(part.endedAt - 1, timeZone)).toBe(part.workDate);
        }
        expect(new Set(parts.map(({ workDate }) => workDate)).size).toBe(parts.length);
      }),
    );
  });

  it('shares out what is left after pauses, in whole seconds', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 60, max: 30 * 3600 }), fc.double({ min: 0.01, max: 1, noNaN: true }), zone, (startedAt, span, share, timeZone) => {
        const seconds = Math.max(1, Math.round(span * share));
        const parts = splitAtMidnight({ startedAt, endedAt: startedAt + span * 1000, timeZone, seconds });
        expect(parts.reduce((sum, part) => sum + part.seconds, 0)).toBe(seconds);
        expect(parts.every((part) => Number.isInteger(part.seconds) && part.seconds > 0)).toBe(true);
      }),
    );
  });

  it('counts the hour that summer time takes and gives', () => {
    const spring = splitAtMidnight({ startedAt: at('2026-03-28T22:00:00Z'), endedAt: at('2026-03-29T22:00:00Z'), timeZone: 'Europe/Berlin' });
    expect(spring.map(({ workDate, seconds }) => [workDate, seconds / 3600])).toEqual([['2026-03-28', 1], ['2026-03-29', 23]]);
    const autumn = splitAtMidnight({ startedAt: at('2026-10-24T22:00:00Z'), endedAt: at('2026-10-25T23:00:00Z'), timeZone: 'Europe/Berlin' });
    expect(autumn.map(({ workDate, seconds }) => [workDate, seconds / 3600])).toEqual([['2026-10-25', 25]]);
  });

  it('is left whole when it ends at midnight', () => {
    expect(splitAtMidnight({ startedAt: at('2026-11-20T22:00:00Z'), endedAt: at('2026-11-21T00:00:00Z'), timeZone: 'UTC' })).toHaveLength(1);
    expect(addDays('2026-11-20', 1)).toBe('2026-11-21');
  });
});

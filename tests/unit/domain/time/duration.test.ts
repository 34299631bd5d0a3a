import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_SECONDS, formatClock, formatStopwatch, parseDuration } from '@/lib/domain/time/duration';

describe('a length of time', () => {
  it.each([
    ['1:20', 4800],
    ['1h 20', 4800],
    ['1h20m', 4800],
    ['1 h 20 min', 4800],
    ['80m', 4800],
    ['80 min', 4800],
    ['1.5', 5400],
    ['1,5 h', 5400],
    ['.25', 900],
    ['2h', 7200],
    ['45s', 45],
    ['1:20:30', 4830],
    ['8', 28_800],
    ['0', 0],
    ['24:00', 86_400],
    [' 0:05 ', 300],
  ])('“%s” is %i seconds', (text, seconds) => expect(parseDuration(text)).toEqual({ ok: true, value: seconds }));

  it.each(['', 'long', '1:75', '-1', '1h 20 x', '1::2', '1.2.3', '1e3', 'h', 'Infinity', '1 20'])('“%s” is none, and says what would be', (text) => {
    expect(parseDuration(text)).toMatchObject({ ok: false, reason: expect.stringContaining('1:20') });
  });

  it('has at most a day', () => {
    expect(parseDuration('25')).toMatchObject({ ok: false, reason: expect.stringContaining('25:00 is more than a day has') });
    expect(parseDuration('24:01')).toMatchObject({ ok: false });
  });

  it('is read again as it was printed, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_SECONDS / 60 }), (minutes) => {
        expect(parseDuration(formatClock(minutes * 60))).toEqual({ ok: true, value: minutes * 60 });
      }),
    );
  });

  it('never prints as nothing when there is something', () => {
    expect(formatClock(0)).toBe('0:00');
    expect(formatClock(5)).toBe('0:01');
    expect(formatClock(34 * 3600 + 17 * 60)).toBe('34:17');
    expect(formatStopwatch(2832)).toBe('00:47:12');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorked, isForgotten, pauseTimer, planTimerEntries, resumeTimer, type TimerState } from '@/lib/domain/time/timer';

const at = (iso: string): number => Date.parse(iso);
const start = (iso: string): TimerState => ({ startedAt: at(iso), pausedAt: null, pauses: [] });

describe('a timer', () => {
  it('counts what was worked, not what was paused', () => {
    const paused = pauseTimer(start('2026-11-20T09:00:00Z'), at('2026-11-20T09:30:00Z'));
    expect(countWorked(paused, at('2026-11-20T12:00:00Z'))).toBe(1800);
    const resumed = resumeTimer(paused, at('2026-11-20T10:00:00Z'));
    expect(countWorked(resumed, at('2026-11-20T10:10:00Z'))).toBe(2400);
    expect(pauseTimer(paused, at('2026-11-20T11:00:00Z'))).toEqual(paused);
    expect(resumeTimer(resumed, at('2026-11-20T11:00:00Z'))).toEqual(resumed);
  });

  it('shows nought, not less, to a clock that is behind', () => {
    expect(countWorked(start('2026-11-20T09:00:00Z'), at('2026-11-20T08:59:00Z'))).toBe(0);
    expect(planTimerEntries(start('2026-11-20T09:00:00Z'), at('2026-11-20T08:59:00Z'), 'UTC')).toEqual([]);
  });

  it('that ran longer than a day was forgotten', () => {
    expect(isForgotten(start('2026-11-20T09:00:00Z'), at('2026-11-21T09:00:00Z'))).toBe(false);
    expect(isForgotten(start('2026-11-20T09:00:00Z'), at('2026-11-21T09:00:01Z'))).toBe(true);
  });
});

describe('what is logged', () => {
  it('is cut at midnight of the place', () => {
    expect(planTimerEntries(start('2026-11-20T21:30:00Z'), at('2026-11-21T00:15:00Z'), 'Europe/Berlin').map(({ workDate, seconds }) => [workDate, seconds])).toEqual([
      ['2026-11-20', 5400],
      ['2026-11-21', 4500],
    ]);
  });

  it('keeps a night’s pause out of both days', () => {
    const evening = pauseTimer(start('2026-11-20T21:00:00Z'), at('2026-11-20T22:00:00Z'));
    const morning = resumeTimer(evening, at('2026-11-21T08:00:00Z'));
    expect(planTimerEntries(morning, at('2026-11-21T09:00:00Z'), 'UTC')).toEqual([
      { workDate: '2026-11-20', startedAt: at('2026-11-20T21:00:00Z'), endedAt: at('2026-11-20T22:00:00Z'), seconds: 3600 },
      { workDate: '2026-11-21', startedAt: at('2026-11-21T08:00:00Z'), endedAt: at('2026-11-21T09:00:00Z'), seconds: 3600 },
    ]);
  });

  it('is as long as the night was when the clock is turned', () => {
    expect(planTimerEntries(start('2026-10-24T22:30:00Z'), at('2026-10-25T02:30:00Z'), 'Europe/Berlin')).toMatchObject([{ workDate: '2026-10-25', seconds: 4 * 3600 }]);
    expect(planTimerEntries(start('2026-03-28T22:00:00Z'), at('2026-03-29T02:00:00Z'), 'Europe/Berlin')).toMatchObject([{ workDate: '2026-03-28', seconds: 3600 }, { workDate: '2026-03-29', seconds: 3 * 3600 }]);
  });

  it('ends where it paused last, if it is stopped while it pauses', () => {
    const paused = pauseTimer(start('2026-11-20T09:00:00Z'), at('2026-11-20T09:30:00Z'));
    expect(planTimerEntries(paused, at('2026-11-20T12:00:00Z'), 'UTC')).toMatchObject([{ endedAt: at('2026-11-20T09:30:00Z'), seconds: 1800 }]);
  });

  it('adds up to what the timer showed, in parts that fit their days, whatever was pressed when', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 9 });
    fc.assert(
      fc.property(steps, fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Apia'), (minutes, timeZone) => {
        let now = at('2026-10-30T13:00:00Z');
        let timer = start('2026-10-30T13:00:00Z');
        minutes.forEach((wait, index) => {
          now += wait * 1000;
          timer = index % 2 === 0 ? pauseTimer(timer, now) : resumeTimer(timer, now);
        });
        const parts = planTimerEntries(timer, now, timeZone);
        expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(countWorked(timer, now));
        for (const part of parts) expect(part.seconds * 1000).toBeLessThanOrEqual(part.endedAt - part.startedAt);
        expect(new Set(parts.map(({ workDate }) => workDate)).size).toBe(parts.length);
      }),
    );
  });
});

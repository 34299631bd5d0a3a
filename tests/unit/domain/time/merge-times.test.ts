import { describe, expect, it } from 'vitest';
import { changesTimes, mergeTimes } from '@/lib/domain/time/merge-times';

const timed = { workDate: '2026-11-16', startedAt: '2026-11-16T08:00:00.000Z', endedAt: '2026-11-16T09:30:00.000Z', seconds: 4800, timeZone: 'Europe/Berlin', quantity: 3 };
const typed = { workDate: '2026-11-16', startedAt: null, endedAt: null, seconds: 4800, timeZone: null, quantity: null };

describe('a change of when an entry was', () => {
  it('is one only where a time is named', () => {
    expect(changesTimes({ quantity: 5 })).toBe(false);
    expect(changesTimes({ startedAt: null })).toBe(true);
  });

  it('of its length moves its end', () => {
    expect(mergeTimes(timed, { seconds: 3600 })).toEqual({ startedAt: timed.startedAt, seconds: 3600, timeZone: 'Europe/Berlin', quantity: 3 });
  });

  it('of its day moves both ends and keeps its length, with the pauses in it', () => {
    expect(mergeTimes(timed, { workDate: '2026-11-18' })).toEqual({ startedAt: '2026-11-18T08:00:00.000Z', endedAt: '2026-11-18T09:30:00.000Z', seconds: 4800, timeZone: 'Europe/Berlin', quantity: 3 });
  });

  it('of one end makes its length anew', () => {
    expect(mergeTimes(timed, { endedAt: '2026-11-16T10:00:00.000Z' })).toEqual({ startedAt: timed.startedAt, endedAt: '2026-11-16T10:00:00.000Z', seconds: undefined, timeZone: 'Europe/Berlin', quantity: 3 });
  });

  it('that takes its times off leaves a day and a length', () => {
    expect(mergeTimes(timed, { startedAt: null })).toEqual({ workDate: '2026-11-16', seconds: 4800, quantity: 3 });
    expect(mergeTimes(typed, { workDate: '2026-11-17', quantity: 2 })).toEqual({ workDate: '2026-11-17', seconds: 4800, quantity: 2 });
  });
});

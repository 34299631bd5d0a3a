import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTimeEntries } from '@/lib/domain/time/plan-time-entries';

describe('work that is stated', () => {
  it('as a day and a length is one entry', () => {
    expect(planTimeEntries({ workDate: '2026-11-20', seconds: 4800, quantity: 210 })).toEqual({ ok: true, value: [{ workDate: '2026-11-20', startedAt: null, endedAt: null, seconds: 4800, quantity: 210 }] });
  });

  it('as a start and a length ends so much later', () => {
    expect(planTimeEntries({ startedAt: '2026-11-20T09:00:00+01:00', seconds: 1800, timeZone: 'Europe/Berlin' })).toMatchObject({ ok: true, value: [{ startedAt: '2026-11-20T08:00:00.000Z', endedAt: '2026-11-20T08:30:00.000Z', seconds: 1800 }] });
  });

  it('across midnight shares out what was made on the way, and loses none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 * 3600 }), fc.integer({ min: 0, max: 500 }), (seconds, quantity) => {
        const planned = planTimeEntries({ startedAt: '2026-11-20T20:00:00Z', endedAt: new Date(Date.UTC(2026, 10, 20, 20) + seconds * 1000).toISOString(), timeZone: 'UTC', quantity });
        expect(planned.ok).toBe(true);
        if (!planned.ok) return;
        expect(planned.value.reduce((sum, part) => sum + (part.quantity ?? 0), 0)).toBe(quantity);
        expect(planned.value.every((part) => Number.isInteger(part.quantity))).toBe(true);
      }),
    );
  });

  it.each([
    [{}, 'workDate'],
    [{ workDate: '2026-11-20' }, 'seconds'],
    [{ workDate: '2026-11-20', seconds: 90_000 }, 'seconds'],
    [{ workDate: '2026-11-20', seconds: -5 }, 'seconds'],
    [{ endedAt: '2026-11-20T10:00:00Z' }, 'startedAt'],
    [{ startedAt: '2026-11-20T10:00:00Z' }, 'timeZone'],
    [{ startedAt: '2026-11-20T10:00:00Z', timeZone: 'UTC' }, 'endedAt'],
    [{ startedAt: '2026-11-20T10:00:00Z', endedAt: '2026-11-20T10:00:00Z', timeZone: 'UTC' }, 'endedAt'],
    [{ startedAt: '2026-11-20T10:00:00Z', endedAt: '2026-11-21T11:00:00Z', timeZone: 'UTC' }, 'endedAt'],
    [{ startedAt: '2026-11-20T10:00:00Z', endedAt: '2026-11-20T11:00:00Z', seconds: 7200, timeZone: 'UTC' }, 'seconds'],
  ])('as %j is refused at %s', (work, path) => expect(planTimeEntries(work)).toMatchObject({ ok: false, problem: { path } }));
});

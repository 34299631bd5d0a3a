import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCell } from '@/lib/domain/time/plan-cell';

const held = fc.record({
  seconds: fc.integer({ min: 1, max: 10_000 }),
  source: fc.constantFrom('typed' as const, 'timer' as const, 'imported' as const),
  startedAt: fc.constantFrom(null, '2026-11-20T09:00:00Z'),
  note: fc.constantFrom('', 'E24'),
});
const entries = fc.array(held, { maxLength: 6 }).map((all) => all.map((entry, id) => ({ ...entry, id: String(id) })));
const sum = (all: readonly { readonly seconds: number }[]): number => all.reduce((total, { seconds }) => total + seconds, 0);

describe('a cell that was typed over', () => {
  it('adds up to what was typed, and leaves what was measured alone', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 40_000 }), (all, seconds) => {
        const plan = planCell(all, seconds);
        const measured = sum(all.filter(({ source }) => source !== 'typed'));
        expect(plan.ok).toBe(seconds >= measured);
        if (!plan.ok) return;
        const { add, change, remove } = plan.value;
        for (const entry of [...remove, ...change.map((one) => one.entry)]) expect(entry.source).toBe('typed');
        const changed = new Map(change.map((one) => [one.entry.id, one.seconds]));
        const left = all.filter((entry) => !remove.includes(entry)).map((entry) => ({ seconds: changed.get(entry.id) ?? entry.seconds }));
        expect(sum(left) + add).toBe(seconds);
        expect(left.every((entry) => entry.seconds > 0)).toBe(true);
      }),
    );
  });

  it('changes the plain entry before the one with a note, and the latest first', () => {
    const entry = (id: string, seconds: number, note = '') => ({ id, seconds, source: 'typed' as const, startedAt: null, note });
    const all = [entry('a', 100), entry('b', 100), entry('c', 100, 'kept')];
    expect(planCell(all, 150)).toEqual({ ok: true, value: { add: 0, change: [{ entry: all[0], seconds: 50 }], remove: [all[1]] } });
    expect(planCell(all, 400)).toMatchObject({ ok: true, value: { add: 0, change: [{ entry: all[1], seconds: 200 }] } });
    expect(planCell([entry('c', 100, 'kept')], 400)).toMatchObject({ ok: true, value: { add: 300, change: [] } });
  });
});

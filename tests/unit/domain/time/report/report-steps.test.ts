import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/time/calendar-day';
import { beginsPiece, daysOfStep, indexOfStep } from '@/lib/domain/time/report/report-steps';

const all = { from: null, to: null };
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));

describe('indexOfStep and daysOfStep', () => {
  it.each(['week', 'month'] as const)('agree: a day lies within its %s, and the one after follows at once', (step) => {
    fc.assert(
      fc.property(day, (one) => {
        const index = indexOfStep(step, one);
        const { from, to } = daysOfStep(step, index, all);
        expect(from !== null && to !== null && from <= one && one <= to).toBe(true);
        expect(indexOfStep(step, from ?? '')).toBe(index);
        expect(daysOfStep(step, index + 1, all).from).toBe(addDays(to ?? '', 1));
      }),
    );
  });

  it('know the week over the turn of the year, and the months of it', () => {
    expect(daysOfStep('week', indexOfStep('week', '2027-01-01'), all)).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(daysOfStep('month', indexOfStep('month', '2028-02-10'), all)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('cut a step to the period, and take the whole period as a total', () => {
    const period = { from: '2026-02-10', to: '2026-02-20' };
    expect(daysOfStep('month', indexOfStep('month', '2026-02-12'), period)).toEqual(period);
    expect(daysOfStep('total', 0, period)).toEqual(period);
  });
});

describe('beginsPiece', () => {
  it.each([
    ['2026-11-23', true, false, true],
    ['2026-12-01', false, true, true],
    ['2026-11-24', false, false, false],
    ['2026-06-01', true, true, true],
  ])('%s', (date, week, month, weekInMonth) => {
    expect([beginsPiece('week', date), beginsPiece('month', date), beginsPiece('weekInMonth', date)]).toEqual([week, month, weekInMonth]);
  });
});

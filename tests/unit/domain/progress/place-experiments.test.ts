import { describe, expect, it } from 'vitest';
import { placeExperiments, sumHours } from '@/lib/domain/progress/place-experiments';
import type { LoggedExperiment } from '@/lib/domain/progress/progress-types';

const experiment = (number: number, fields: Partial<LoggedExperiment> = {}): LoggedExperiment => ({ number, outcome: 'kept', hours: 10, finishedOn: `2026-11-${String(number).padStart(2, '0')}`, value: 20 - number, error: null, step: null, examples: null, ...fields });

describe('placing experiments', () => {
  it('adds up the hours of all that are finished, measured or not', () => {
    const placed = placeExperiments([experiment(1), experiment(2, { value: null, hours: 5 }), experiment(3), experiment(4, { outcome: 'running', hours: 100, finishedOn: null })], 'hours');
    expect(placed.map(({ number, x }) => [number, x])).toEqual([[1, 10], [3, 25]]);
  });

  it('goes by the day on which they were finished, then by number', () => {
    const placed = placeExperiments([experiment(1, { finishedOn: '2026-11-09' }), experiment(2, { finishedOn: '2026-11-03' }), experiment(3, { finishedOn: '2026-11-03' })], 'hours');
    expect(placed.map(({ number }) => number)).toEqual([2, 3, 1]);
  });

  it('stands at its own step, examples, or days since the first', () => {
    const all = [experiment(1, { step: 900, examples: 50 }), experiment(8, { step: 100 })];
    expect(placeExperiments(all, 'steps').map(({ number, x }) => [number, x])).toEqual([[8, 100], [1, 900]]);
    expect(placeExperiments(all, 'examples').map(({ number, x }) => [number, x])).toEqual([[1, 50]]);
    expect(placeExperiments(all, 'date').map(({ x }) => x)).toEqual([0, 7]);
  });

  it('counts the hours of those that run as spent', () => {
    expect(sumHours([experiment(1), experiment(2, { outcome: 'running', hours: 3 })])).toBe(13);
  });
});

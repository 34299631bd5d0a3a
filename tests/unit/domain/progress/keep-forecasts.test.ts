import { describe, expect, it } from 'vitest';
import { makeForecastsToKeep, type KeepInput } from '@/lib/domain/progress/keep-forecasts';
import { listDaysToKeep } from '@/lib/domain/progress/list-days-to-keep';
import type { LoggedExperiment } from '@/lib/domain/progress/progress-types';

const experiments = Array.from({ length: 8 }, (_, index): LoggedExperiment => ({ number: index + 1, outcome: 'kept', hours: 10, finishedOn: `2026-11-${String(index + 1).padStart(2, '0')}`, value: 30 / (index + 1) ** 0.5, error: 0.5, step: null, examples: null }));
const input: KeepInput = { direction: 'decrease', bounds: [0, 100], target: 8, unit: '%', experiments, finished: [], boxes: [{ startsOn: '2026-11-01', until: 120 }], paceLog: experiments.map(({ finishedOn }) => ({ day: finishedOn ?? '', hours: 10 })), days: ['2026-11-02', '2026-11-05', '2026-11-08'] };

describe('forecasts to keep', () => {
  it('are made from nothing but what was known on their day', () => {
    const all = makeForecastsToKeep(input);
    const early = makeForecastsToKeep({ ...input, experiments: experiments.slice(0, 5), paceLog: input.paceLog.slice(0, 5), days: ['2026-11-05'] });
    expect(all.map(({ day, atHours }) => [day, atHours])).toEqual([['2026-11-05', 50], ['2026-11-08', 80]]);
    expect(all[0]).toEqual(early[0]);
  });

  it('leave out finished curves of later', () => {
    const curve = { ...input, points: [{ x: 10, y: 40 }, { x: 30, y: 20 }, { x: 60, y: 10 }], finishedOn: '2026-11-06' };
    const made = makeForecastsToKeep({ ...input, finished: [curve] });
    expect(made[0]).toEqual(makeForecastsToKeep(input)[0]);
  });

  it('are wanted for today and for days on which an experiment was finished, without those kept', () => {
    expect(listDaysToKeep(experiments, new Set(['2026-11-02', '2026-11-21']), '2026-11-21')).toEqual(['2026-11-01', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-08']);
    expect(listDaysToKeep(experiments, new Set(), '2026-11-08', 2)).toEqual(['2026-11-06', '2026-11-07', '2026-11-08']);
  });
});

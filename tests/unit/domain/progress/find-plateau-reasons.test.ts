import { describe, expect, it } from 'vitest';
import type { ActivityDay } from '@/lib/domain/progress/explain-plateau';
import { findDayAt } from '@/lib/domain/progress/find-day-at';
import { findPlateauReasons, placeOnDates } from '@/lib/domain/progress/find-plateau-reasons';
import { placeExperiments } from '@/lib/domain/progress/place-experiments';
import type { LoggedExperiment } from '@/lib/domain/progress/progress-types';
import { trackKept } from '@/lib/domain/progress/track-kept';

/** Ten hours each, one a day from 1 October on; nothing is gained from the second to the sixth. */
const logged = [30, 20, 20, 20, 20, 20, 12, 10].map((value, index): LoggedExperiment => ({ number: index + 1, outcome: 'kept', hours: 10, finishedOn: `2026-10-0${index + 1}`, value, error: null, step: null, examples: null }));
const placed = placeExperiments(logged, 'hours');
const course = { placed, best: trackKept(placed, 'decrease'), logged };
const log: ActivityDay[] = logged.map(({ finishedOn }, index) => ({ day: finishedOn as string, activity: index === 3 || index === 4 ? 'Waiting' : 'Training', hours: 8 }));

describe('plateaus with their reasons', () => {
  it('have the days of the experiments at their ends, and what filled the log between', () => {
    const [plateau, ...others] = findPlateauReasons(course, 'decrease', [], log);
    expect(others).toEqual([]);
    expect(plateau).toMatchObject({ from: 20, to: 60, first: '2026-10-02', last: '2026-10-06', explained: null });
    expect(plateau?.activities.map(({ activity, hours, share }) => [activity, hours, share])).toEqual([['Waiting', 16, 0.4]]);
  });

  it('give way to what a person said of the same hours', () => {
    const said = { id: 'a', fromHours: 30, toHours: 50, reason: 'new labels were made' };
    expect(findPlateauReasons(course, 'decrease', [said], log)).toEqual([{ from: 30, to: 50, first: '2026-10-03', last: '2026-10-05', explained: { id: 'a', reason: 'new labels were made' }, activities: [] }]);
    expect(findPlateauReasons(course, 'decrease', [{ ...said, fromHours: 70, toHours: 80 }], log).map(({ from }) => from)).toEqual([20, 70]);
  });

  it('lie on the axis of dates by days since the first experiment', () => {
    expect(placeOnDates(findPlateauReasons(course, 'decrease', [], log), logged).map(({ on }) => on)).toEqual([{ from: 1, to: 5 }]);
    expect(placeOnDates([{ from: 1, to: 2, first: null, last: null, explained: null, activities: [] }], logged)).toEqual([]);
    expect(placeOnDates([], [])).toEqual([]);
  });
});

describe('the day at which so many hours had been spent', () => {
  it('is that of the last measured experiment by then, or of the first', () => {
    expect([findDayAt(20, placed, logged), findDayAt(29, placed, logged), findDayAt(999, placed, logged), findDayAt(1, placed, logged)]).toEqual(['2026-10-02', '2026-10-02', '2026-10-08', '2026-10-01']);
    expect(findDayAt(20, [], [])).toBe(null);
  });
});

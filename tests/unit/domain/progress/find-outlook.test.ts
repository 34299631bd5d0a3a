import { describe, expect, it } from 'vitest';
import { findArrival } from '@/lib/domain/progress/find-arrival';
import { findOutlook, type OutlookFacts } from '@/lib/domain/progress/find-outlook';
import type { ProgressForecast } from '@/lib/domain/progress/forecast-progress';
import { placeExperiments } from '@/lib/domain/progress/place-experiments';
import type { LoggedExperiment } from '@/lib/domain/progress/progress-types';
import { trackKept } from '@/lib/domain/progress/track-kept';
import { addDays, countDays } from '@/lib/domain/time/calendar-day';

const today = '2026-11-21';
const five = { p10: 0, p25: 0, p50: 0, p75: 0, p90: 0 };

const logged = [30, 20, 12].map((value, index): LoggedExperiment => ({ number: index + 1, outcome: 'kept', hours: index === 2 ? 60 : 20, finishedOn: `2026-11-0${index + 2}`, value, error: null, step: null, examples: null }));

/** Ten hours in each of the last eight weeks. */
const paceLog = Array.from({ length: 8 }, (_, week) => ({ day: addDays(today, -7 * week - 3), hours: 10 })).concat({ day: addDays(today, -56), hours: 0.001 });

function facts(change: Partial<OutlookFacts> = {}): OutlookFacts {
  const placed = placeExperiments(logged, 'hours');
  return { metric: { direction: 'decrease', target: 8 }, logged, placed, best: trackKept(placed, 'decrease'), paceLog, due: null, end: 150, ...change };
}

/** The target is reached with a chance of 90 %, at any effort between 100 and 200 hours alike. */
const reachedAt = (x: number): number => 0.9 * Math.min(1, Math.max(0, (x - 100) / 100));
const forecast: ProgressForecast = { basis: 'points', peers: 0, now: 100, fan: [], atEnd: { x: 150, quantiles: five, density: null }, chance: 0.45, arrival: findArrival(reachedAt, 100).summary, blocks: [], doubled: five, ceiling: five };

describe('the outlook', () => {
  it('counts hours from now on: the quantiles of what is uniform from 0 to 100', () => {
    const effort = findOutlook(facts(), forecast, today)?.effort;
    expect(effort?.p10).toBeCloseTo(100 / 9, 1);
    expect(effort?.p50).toBeCloseTo(500 / 9, 1);
    expect(Math.abs((effort?.p90 ?? 0) - 100)).toBeLessThan(4);
    expect(effort?.never).toBeCloseTo(0.1, 6);
    expect(Math.abs((effort?.laterThanShown ?? 0) - 0.45)).toBeLessThan(0.04);
  });

  it('tells the day at the pace of the last weeks, and the chance by a due day', () => {
    const days = findOutlook(facts({ due: addDays(today, 39) }), forecast, today)?.days;
    expect(Math.abs(countDays(addDays(today, Math.round((500 / 9 / 10) * 7)), days?.p50 as string))).toBeLessThanOrEqual(3);
    expect(days?.p90 === null || (days?.p90 as string) > (days?.p50 as string)).toBe(true);
    expect(Math.abs((days?.byDue ?? 0) - 0.5)).toBeLessThan(0.05);
    expect(findOutlook(facts(), forecast, today)?.days?.byDue).toBe(null);
  });

  it('has no days without a pace, and no effort without a forecast', () => {
    expect(findOutlook(facts({ paceLog: [] }), forecast, today)).toMatchObject({ pace: null, days: null });
    expect(findOutlook(facts(), null, today)).toMatchObject({ chance: null, effort: null, days: null });
    expect(findOutlook(facts({ best: [] }), null, today)).toBe(null);
  });

  it('says since when a target is reached, and asks for no more hours then', () => {
    expect(findOutlook(facts({ metric: { direction: 'decrease', target: 20 } }), forecast, today)).toMatchObject({ isReached: true, reachedOn: '2026-11-03', effort: null });
    expect(findOutlook(facts({ metric: { direction: 'decrease', target: null } }), forecast, today)).toMatchObject({ isReached: false, reachedOn: null });
  });
});

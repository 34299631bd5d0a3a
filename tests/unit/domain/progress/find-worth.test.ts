import { describe, expect, it } from 'vitest';
import { explainSlowing } from '@/lib/domain/progress/explain-slowing';
import { findTrackRecord } from '@/lib/domain/progress/find-track-record';
import { findWorth } from '@/lib/domain/progress/find-worth';
import { hoursOfExperiment } from '@/lib/domain/progress/hours-of-experiment';

const prices = { perHour: 75, perComputeHour: null, computePerHour: 1 };
const error = { direction: 'decrease', target: 8 } as const;

describe('what ten hours are worth', () => {
  it('sets their cost against a point a year', () => {
    // 160,000 a year over the 16 points from 24 to 8; ten hours at 75.
    expect(findWorth(error, 24, prices, { p10: 80_000, p50: 160_000, p90: 320_000 })).toEqual({ cost: 750, perHour: 75, point: 10_000, pointLow: 5000, pointHigh: 20_000, stop: 0.075 });
  });

  it('is open without a benefit, a target, a beginning or a rate', () => {
    const benefit = { p10: 1, p50: 2, p90: 3 };
    expect(findWorth(error, 24, prices, null)).toMatchObject({ cost: 750, point: null, stop: null });
    expect(findWorth({ ...error, target: null }, 24, prices, benefit)).toMatchObject({ point: null });
    expect(findWorth(error, null, prices, benefit)).toMatchObject({ point: null });
    expect(findWorth(null, 24, prices, benefit)).toMatchObject({ point: null });
    expect(findWorth(error, 24, { ...prices, perHour: null }, benefit)).toMatchObject({ cost: null, stop: null });
  });
});

describe('why it slows down', () => {
  const best = [{ x: 10, y: 30 }, { x: 20, y: 14 }, { x: 60, y: 12 }, { x: 100, y: 10 }];
  const doubled = { p10: 8, p25: 8.5, p50: 9, p75: 9.5, p90: 10 };

  it('compares the first fifth of the hours, and as many again', () => {
    expect(explainSlowing(best, 'decrease', { doubled })).toEqual({ early: 0.8, doubled, doubledGain: 1 });
  });

  it('says nothing of too few values', () => {
    expect(explainSlowing(best.slice(0, 3), 'decrease', null)).toEqual({ early: null, doubled: null, doubledGain: null });
  });
});

describe('the record of forecasts', () => {
  const fan = [{ x: 0, p10: 5, p25: 6, p50: 7, p75: 8, p90: 9 }, { x: 1000, p10: 5, p25: 6, p50: 7, p75: 8, p90: 9 }];
  const best = Array.from({ length: 31 }, (_, index) => ({ x: index + 1, y: 7 }));
  const kept = Array.from({ length: 31 }, (_, index) => ({ day: `2026-10-${String(index + 1).padStart(2, '0')}`, atHours: index + 1, fan, isLater: index < 4 }));

  it('shows a dozen at most, the latest that was judged among them, and counts all', () => {
    const record = findTrackRecord(kept, best);
    // Nothing has come after the last one.
    expect(record).toMatchObject({ known: 30, later: 4, coverage: { judged: 30, inside: 30 } });
    expect(record.judged.map(({ atHours }) => atHours)).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
  });

  it('is empty while nothing has come', () => {
    expect(findTrackRecord(kept.slice(-1), best)).toEqual({ judged: [], coverage: null, known: 0, later: 0 });
  });
});

describe('hours of an experiment', () => {
  it('are what a person said, else what was logged', () => {
    expect([hoursOfExperiment({ peopleHours: 0, loggedHours: 3 }), hoursOfExperiment({ peopleHours: null, loggedHours: 3 }), hoursOfExperiment({ peopleHours: null, loggedHours: null })]).toEqual([0, 3, 0]);
  });
});

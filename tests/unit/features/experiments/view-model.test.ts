import { describe, expect, it } from 'vitest';
import { errorFromHoldout, formatAround, toAxis, toFigures, wholeOf, type MeasuredFacts } from '@/lib/features/experiments/view-model';

const metric = { id: 'm', name: 'Error', unit: '%', direction: 'decrease', lowerBound: 0, upperBound: 100, target: 8 } as const;
const experiment = (number: number, value: number | null, outcome: MeasuredFacts['outcome'] = 'kept', error: number | null = 0.5): MeasuredFacts => ({ number, outcome, finishedOn: `2026-11-0${number}`, measurements: value === null ? [] : [{ metricId: 'm', value, error }] });

describe('figures of experiments', () => {
  it('compare each with the best that was kept before it', () => {
    const figures = toFigures([experiment(1, 20), experiment(2, 15, 'dropped'), experiment(3, 18), experiment(4, null, 'running'), experiment(5, 18.4)], metric);
    expect([1, 2, 3, 5].map((number) => figures.get(number)?.gain)).toEqual(['', '−5.0', '−2.0', '+0.4']);
    expect([2, 3, 5].map((number) => figures.get(number)?.isGood)).toEqual([false, true, false]);
    expect(figures.get(4)).toMatchObject({ value: null, text: '' });
  });

  it('keep intervals within the bounds of the metric', () => {
    expect(toFigures([experiment(1, 0.2)], metric).get(1)).toMatchObject({ low: 0, high: 0.7 });
  });

  it('say nothing without a metric', () => {
    expect(toFigures([experiment(1, 5)], null).get(1)?.value).toBe(null);
    expect(toAxis(new Map(), [], 8)).toBe(null);
  });

  it('share an axis that holds the target', () => {
    const figures = toFigures([experiment(1, 20), experiment(2, 12)], metric);
    expect(toAxis(figures, [1, 2], 8)).toMatchObject({ kind: 'linear' });
    expect(toAxis(figures, [1, 2], 8)?.min).toBeLessThan(8);
  });
});

describe('ends of a measured interval', () => {
  it.each([[9.02, 10.18, 9.6, '9.0–10.2'], [24.2, 25.4, 24.8, '24.2–25.4'], [0.912, 0.918, 0.915, '0.912–0.918'], [90, 94, 92, '90–94'], [-0.4, 0.6, 0.1, '−0.4 to 0.6']])('%d to %d around %d', (low, high, value, text) => {
    expect(formatAround(low, high, value)).toBe(text);
  });
});

describe('the error that a holdout leaves', () => {
  it('is in points for a percentage, as it is for a fraction, and none for what is no share', () => {
    expect(errorFromHoldout(9.6, 4200, metric)).toBeCloseTo(0.58, 2);
    expect(errorFromHoldout(0.096, 4200, { unit: '', lowerBound: 0, upperBound: 1 })).toBeCloseTo(0.0058, 4);
    expect(errorFromHoldout(12, 4200, { unit: 'minutes', lowerBound: 0, upperBound: null })).toBe(null);
    expect(wholeOf({ unit: '', lowerBound: 0, upperBound: 100 })).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import { forecastTimeBox } from '@/lib/domain/forecasting/forecast-time-box';

const best = [5, 11, 18, 30, 50, 70, 90, 140, 180].map((x) => ({ x, y: 60 * x ** -0.4 }));
const input = { best, direction: 'decrease', bounds: [0, 100], target: 6, until: 360 } as const;

describe('forecastTimeBox', () => {
  it('goes from the last value to the end of the time box, ever wider', () => {
    const fan = forecastTimeBox(input)?.fan ?? [];
    expect([fan[0]?.x, fan.at(-1)?.x]).toEqual([180, 360]);
    expect(fan[0]).toEqual({ x: 180, p10: best.at(-1)?.y, p50: best.at(-1)?.y, p90: best.at(-1)?.y });
    const width = (index: number): number => (fan.at(index)?.p90 ?? 0) - (fan.at(index)?.p10 ?? 0);
    expect(width(-1)).toBeGreaterThan(width(1));
  });

  it('gives the chance at the end of the time box, as the forecast has it', () => {
    const forecast = forecastCurve({ points: best, direction: 'decrease', bounds: [0, 100], at: [360], thresholds: [6] });
    expect(forecast.ok && forecast.probabilityReached[0]).toBe(forecastTimeBox(input)?.chance);
    expect(forecastTimeBox({ ...input, target: null })?.chance).toBeNull();
  });

  it('is nothing where there is nothing to forecast', () => {
    expect(forecastTimeBox({ ...input, best: best.slice(0, 2) })).toBeNull();
    expect(forecastTimeBox({ ...input, until: 180 })).toBeNull();
    expect(forecastTimeBox({ ...input, bounds: [200, 300] })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { forecastProgress, type ProgressForecastInput } from '@/lib/domain/progress/forecast-progress';
import { interpolate } from '@/lib/domain/progress/find-arrival';

const law = (x: number): number => 4 + 60 * x ** -0.5;
const best = [10, 20, 35, 50, 70, 90, 120, 150].map((x) => ({ x, y: law(x) }));
const input: ProgressForecastInput = { best, direction: 'decrease', bounds: [0, 100], target: 8, peers: [], until: 300, end: 360 };
const made = (change: Partial<ProgressForecastInput> = {}) => {
  const forecast = forecastProgress({ ...input, ...change });
  if (!forecast) throw new Error('no forecast');
  return forecast;
};

describe('the forecast of progress', () => {
  it('follows a known law of diminishing returns', () => {
    const { fan, atEnd } = made();
    const last = fan.at(-1);
    expect(last?.x).toBeCloseTo(360);
    expect(last?.p10).toBeLessThan(law(360));
    expect(last?.p90).toBeGreaterThan(law(360));
    expect(Math.abs(atEnd.quantiles.p50 - law(300))).toBeLessThan(1);
  });

  it('starts at the best so far and never rises above it', () => {
    const { fan } = made();
    expect(fan[0]).toMatchObject({ x: 150, p10: law(150), p90: law(150) });
    for (const { p10, p25, p50, p75, p90 } of fan) {
      expect([p10, p25, p50, p75, p90]).toEqual([p10, p25, p50, p75, p90].toSorted((a, b) => a - b));
      expect(p90).toBeLessThanOrEqual(law(150) + 1e-9);
      expect(p10).toBeGreaterThanOrEqual(0);
    }
  });

  it('has one chance: that of the arrival by the end of the box', () => {
    const { chance, arrival, atEnd } = made();
    expect(chance).toBeCloseTo(interpolate(arrival?.course ?? [], 300), 10);
    const { p10, p90 } = atEnd.quantiles;
    expect(chance).toBeGreaterThan(p90 <= 8 ? 0.9 : p10 <= 8 ? 0.1 : 0);
  });

  it('says what further hours buy: less and less, and never less than nothing', () => {
    const { blocks } = made();
    expect(blocks).toHaveLength(15);
    expect(blocks[14]?.p50).toBeLessThan(blocks[1]?.p50 ?? 0);
    for (const { p10, p50, p90 } of blocks) expect(0 <= p10 && p10 <= p50 && p50 <= p90).toBe(true);
  });

  it('mirrors for a metric that rises', () => {
    const up = made({ best: best.map(({ x, y }) => ({ x, y: 100 - y })), direction: 'increase', target: 92 });
    expect(up.atEnd.quantiles.p50).toBeCloseTo(100 - made().atEnd.quantiles.p50, 6);
    expect(up.chance).toBeCloseTo(made().chance ?? 0, 6);
  });

  it('is certain of a target that is reached, and knows none where none is agreed', () => {
    expect(made({ target: 10 })).toMatchObject({ chance: 1, arrival: { never: 0 } });
    expect(made({ target: null })).toMatchObject({ chance: null, arrival: null });
  });

  it('says nothing from fewer than three values, or without an hour', () => {
    expect(forecastProgress({ ...input, best: best.slice(0, 2) })).toBe(null);
    expect(forecastProgress({ ...input, best: [0, 0, 0].map((x) => ({ x, y: 5 })) })).toBe(null);
  });
});

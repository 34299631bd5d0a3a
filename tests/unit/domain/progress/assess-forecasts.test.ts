import { describe, expect, it } from 'vitest';
import { judgeForecasts, measureCoverage, readFan, type KeptForecast } from '@/lib/domain/progress/assess-forecasts';
import { FEWEST_FORECASTS } from '@/lib/domain/progress/fewest-forecasts';

const at = (x: number, middle: number, reach: number) => ({ x, p10: middle - reach, p25: middle - reach / 2, p50: middle, p75: middle + reach / 2, p90: middle + reach });
const forecast = (atHours: number, day: string, middle = 8, reach = 1): KeptForecast => ({ day, atHours, fan: [at(atHours, 10, 0), at(atHours + 100, middle, reach)] });

describe('kept forecasts beside what came', () => {
  it('are judged at the latest experiment within their fan', () => {
    const best = [{ x: 100, y: 10 }, { x: 150, y: 9 }, { x: 200, y: 8.2 }, { x: 250, y: 1 }];
    const [judged] = judgeForecasts([forecast(100, '2026-11-01')], best);
    expect(judged).toMatchObject({ isInside: true, came: { x: 200, y: 8.2, p10: 7, p50: 8, p90: 9 } });
  });

  it('are not judged before anything came', () => {
    expect(judgeForecasts([forecast(100, '2026-11-01')], [{ x: 100, y: 10 }])).toMatchObject([{ came: null, isInside: null }]);
  });

  it('count once for the same experiments, the last of them', () => {
    const judged = judgeForecasts([forecast(100, '2026-11-02', 6), forecast(100, '2026-11-01', 8)], [{ x: 200, y: 6 }]);
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({ day: '2026-11-02', isInside: true });
  });

  it('are read linearly between the steps of their fan', () => {
    expect(readFan([at(0, 10, 0), at(10, 0, 2)], 5)).toEqual({ p10: 4, p50: 5, p90: 6 });
    expect(readFan([at(0, 10, 0), at(10, 0, 2)], 99)).toEqual({ p10: -2, p50: 0, p90: 2 });
  });

  it('say nothing of their coverage while they are few, then the share with its range', () => {
    const best = Array.from({ length: 20 }, (_, index) => ({ x: 110 + index * 10, y: index < 2 ? 20 : 9.5 }));
    const kept = Array.from({ length: 10 }, (_, index): KeptForecast => ({ day: `2026-10-${10 + index}`, atHours: 100 + index * 10, fan: [at(100 + index * 10, 10, 2), at(105 + (index + 1) * 10, 10, 2)] }));
    const judged = judgeForecasts(kept, best);
    expect(measureCoverage(judged.slice(0, FEWEST_FORECASTS - 1))).toBe(null);
    // The first two met 20, the others 9.5. Clopper and Pearson at 80 %, from R: binom.test(8, 10, conf.level = 0.8).
    const coverage = measureCoverage(judged);
    expect(coverage).toMatchObject({ judged: 10, inside: 8 });
    expect(coverage?.low).toBeCloseTo(0.55, 2);
    expect(coverage?.high).toBeCloseTo(0.945, 2);
  });
});

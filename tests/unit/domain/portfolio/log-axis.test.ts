import { describe, expect, it } from 'vitest';
import { findEqualPriorities, findLogAxis } from '@/lib/domain/portfolio/log-axis';

const summary = (p50: number) => ({ p10: p50 / 2, p25: p50 / 1.5, p50, p75: p50 * 1.5, p90: p50 * 2, mean: p50 });

describe('axes', () => {
  it('hold the ranges of all that is positive', () => {
    const axis = findLogAxis([summary(10), summary(100), summary(-5)]);
    expect(axis?.min).toBeLessThanOrEqual(5);
    expect(axis?.max).toBeGreaterThanOrEqual(200);
    expect(findLogAxis([])).toBeNull();
  });

  it('carry a few lines of equal priority that cross the picture', () => {
    const values = findEqualPriorities({ x: { kind: 'log', min: 5, max: 100 }, y: { kind: 'log', min: 20_000, max: 2_000_000 } });
    expect(values.length).toBeGreaterThanOrEqual(3);
    expect(values.length).toBeLessThanOrEqual(6);
    for (const value of values) {
      expect(value * 100).toBeGreaterThanOrEqual(20_000);
      expect(value * 5).toBeLessThanOrEqual(2_000_000);
    }
  });
});

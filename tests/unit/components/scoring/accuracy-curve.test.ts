import { describe, expect, it } from 'vitest';
import { layOutAccuracyCurve } from '@/components/scoring/accuracy-curve';

/** A known law without a spread: error = 2 / √n, so n = (2 / error)². */
const law = (error: number) => ({ examples: { p10: (2 / error) ** 2, p50: (2 / error) ** 2, p90: (2 / error) ** 2 }, cost: { p10: 0, p50: 0, p90: 0 } });
const points = [{ examples: 400, error: 0.1 }, { examples: 100, error: 0.2 }];

describe('layOutAccuracyCurve', () => {
  it('draws the law over its measurements to beyond the target, cut at the top', () => {
    const { measured, curve, yMax, x } = layOutAccuracyCurve(points, 0.05, { examples: law(0.05).examples, at: law });
    expect(measured).toEqual([{ x: 0.8, y: 100 }, { x: 0.9, y: 400 }]);
    expect(yMax).toBeCloseTo(1.6 * 1600, 6);
    expect(curve.every(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90 && p90 <= yMax)).toBe(true);
    for (const { x: accuracy, p50 } of curve) expect(p50).toBeCloseTo((2 / (1 - accuracy)) ** 2, 6);
    expect(x.max).toBeGreaterThan(0.95);
  });

  it('draws the straight line through the first and the last measurement, which says too little', () => {
    const { naive } = layOutAccuracyCurve(points, 0.05, { examples: law(0.05).examples, at: law });
    // From 80 % at 100 to 90 % at 400: 3,000 labels for each whole, 550 at 95 %.
    expect(naive.examples).toBeCloseTo(550, 6);
    expect(naive.examples).toBeLessThan(law(0.05).examples.p50);
  });

  it('is in proportion to the accuracy where there is one measurement, and finite where no number of labels is enough', () => {
    const never = { p10: 5000, p50: Number.POSITIVE_INFINITY, p90: Number.POSITIVE_INFINITY };
    const { naive, yMax } = layOutAccuracyCurve([{ examples: 100, error: 0.2 }], 0.1, { examples: never, at: () => ({ ...law(0.1), examples: never }) });
    expect(naive.examples).toBeCloseTo(112.5, 6);
    expect(yMax).toBe(2000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseTicks, scaleValue, unscalePosition, type Axis } from '@/components/charts/axis-scale';

const axes = fc.oneof(
  fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true })).map(([min, span]): Axis => ({ kind: 'linear', min, max: min + span })),
  fc.tuple(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.double({ min: 1.2, max: 1e5, noNaN: true })).map(([min, factor]): Axis => ({ kind: 'log', min, max: min * factor })),
);

describe('scaleValue', () => {
  test('puts the ends at the ends and the geometric middle of a log axis in the middle', () => {
    const axis: Axis = { kind: 'log', min: 1, max: 100 };
    expect(scaleValue(axis, 200, 1)).toBe(0);
    expect(scaleValue(axis, 200, 10)).toBeCloseTo(100);
    expect(scaleValue(axis, 200, 100)).toBeCloseTo(200);
    expect(scaleValue(axis, 200, 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('is undone by unscalePosition', () => {
    fc.assert(
      fc.property(axes, fc.double({ min: 0, max: 1, noNaN: true }), (axis, share) => {
        expect(scaleValue(axis, 300, unscalePosition(axis, 300, share * 300))).toBeCloseTo(share * 300, 3);
      }),
    );
  });
});

describe('chooseTicks', () => {
  test('takes round values', () => {
    expect(chooseTicks({ kind: 'log', min: 0.8, max: 60 })).toEqual([1, 10]);
    expect(chooseTicks({ kind: 'log', min: 0.8, max: 60 }, 4)).toEqual([1, 3, 10, 30]);
    expect(chooseTicks({ kind: 'linear', min: 0, max: 0.9 }, 4)).toEqual([0, 0.5]);
    expect(chooseTicks({ kind: 'linear', min: 0, max: 440 }, 7)).toEqual([0, 100, 200, 300, 400]);
  });

  test('stays within the axis and its number', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: 2, max: 8 }), (axis, most) => {
        const ticks = chooseTicks(axis, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        const slack = (axis.max - axis.min) * 1e-6 + Math.abs(axis.max) * 1e-9;
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(axis.min - slack);
          expect(tick).toBeLessThanOrEqual(axis.max + slack);
        }
      }),
    );
  });
});

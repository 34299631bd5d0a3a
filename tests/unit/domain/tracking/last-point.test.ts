import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLastPoint } from '@/lib/domain/tracking/last-point';
import type { MetricPoint } from '@/lib/domain/tracking/tracked-run';

describe('findLastPoint', () => {
  it('is the greatest by step, then moment, then value, not the last that was written', () => {
    expect(findLastPoint([[2, 10, 0.5], [1, 99, 0.9], [2, 10, 0.4]])).toEqual([2, 10, 0.5]);
    expect(findLastPoint([])).toBeNull();
  });

  it('does not depend on the order of the points', () => {
    const point = fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -3, max: 3 })) as fc.Arbitrary<MetricPoint>;
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        expect(findLastPoint(points)).toEqual(sorted.at(-1));
      }),
    );
  });
});

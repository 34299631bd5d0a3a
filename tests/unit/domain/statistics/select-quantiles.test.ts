import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '@/lib/domain/statistics/quantile';
import { selectQuantiles } from '@/lib/domain/statistics/select-quantiles';

describe('selectQuantiles', () => {
  it('equals the quantile of sorted values, bit for bit', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.integer({ min: -3, max: 3 }), fc.constant(1e300));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (values, ps) => {
        const array = Float64Array.from(values);
        const selected = selectQuantiles(array, [...ps, 0, 0.1, 0.5, 1]);
        const expected = [...ps, 0, 0.1, 0.5, 1].map((p) => quantile(array, p));
        selected.forEach((found, i) => expect(found).toBeCloseTo(expected[i] as number, 6 - Math.log10(Math.max(1, Math.abs(found)))));
      }),
    );
  });

  it('leaves the values as they are and knows equal ones', () => {
    const values = Float64Array.from([3, 1, 2]);
    expect(selectQuantiles(values, [0.5])).toEqual([2]);
    expect([...values]).toEqual([3, 1, 2]);
    expect(selectQuantiles(new Float32Array(50).fill(7), [0, 0.3, 1])).toEqual([7, 7, 7]);
    expect(selectQuantiles(new Float64Array(0), [0.5])).toEqual([Number.NaN]);
  });
});

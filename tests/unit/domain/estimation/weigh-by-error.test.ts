import { describe, expect, it } from 'vitest';
import { weighByError } from '@/lib/domain/estimation/weigh-by-error';

const errors = (count: number, size: number): Float64Array => new Float64Array(count).fill(size);

describe('weighByError', () => {
  it('is (MSE ratio)^(−n·sharpness)', () => {
    const [left, right] = weighByError([errors(10, 1), errors(10, 2)], 0.1) as [number, number];
    expect(left / right).toBeCloseTo(4, 12);
    expect(left + right).toBeCloseTo(1, 12);
  });

  it('grows more decided with more cases', () => {
    const few = weighByError([errors(4, 1), errors(4, 1.5)], 0.15);
    const many = weighByError([errors(100, 1), errors(100, 1.5)], 0.15);
    expect(few[0]).toBeLessThan(0.65);
    expect(many[0]).toBeGreaterThan(0.99);
  });

  it('stays a number when a method makes no error at all', () => {
    expect(weighByError([errors(50, 0), errors(50, 0)], 0.15)).toEqual([0.5, 0.5]);
  });
});

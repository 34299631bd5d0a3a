import { describe, expect, it } from 'vitest';
import { FEWEST_TASKS } from '@/lib/domain/time/compare-with-estimates';
import { compareEstimates } from '@/lib/domain/time/report/compare-estimates';

const task = (estimate: number, actual: number) => ({ estimate, actual });

describe('compareEstimates', () => {
  it('adds up, and says nothing of the next task before there are enough', () => {
    expect(compareEstimates([task(2, 3), task(4, 4)])).toEqual({ tasks: 2, estimated: 6, actual: 7, ratio: null });
    expect(compareEstimates([])).toEqual({ tasks: 0, estimated: 0, actual: 0, ratio: null });
  });

  it('gives the typical factor as a geometric mean, with Student’s 80 % interval', () => {
    // Logarithms −4 to 4 times log 2: mean 0, variance 60 / 8, t(8, 0.9) = 1.396815.
    const { ratio } = compareEstimates([-4, -3, -2, -1, 0, 1, 2, 3, 4].map((power) => task(1, 2 ** power)));
    expect(ratio?.typical.factor).toBeCloseTo(1, 12);
    expect(Math.log2(ratio?.typical.high ?? 0)).toBeCloseTo(1.396815 * Math.sqrt(60 / 8 / 9), 5);
    expect(ratio?.spread).toEqual({ p10: 0.0625 + 0.8 * 0.0625, p25: 0.25, p50: 1, p75: 4, p90: expect.closeTo(9.6, 10) as number });
  });

  it('leaves out tasks without an estimate or without hours', () => {
    const tasks = [...Array.from({ length: FEWEST_TASKS - 1 }, () => task(1, 2)), task(0, 5), task(5, 0)];
    expect(compareEstimates(tasks)).toMatchObject({ tasks: FEWEST_TASKS - 1, ratio: null });
  });
});

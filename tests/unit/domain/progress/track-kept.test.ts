import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedExperiment } from '@/lib/domain/progress/progress-types';
import { gainBetween, isAsGood, trackKept } from '@/lib/domain/progress/track-kept';

const placed = (x: number, y: number, outcome: PlacedExperiment['outcome'] = 'kept', error: number | null = null): PlacedExperiment => ({ x, y, outcome, error, number: x });

describe('the best kept value so far', () => {
  it('is not bettered by what was dropped, which still takes its hours', () => {
    expect(trackKept([placed(1, 9, 'dropped'), placed(2, 10), placed(3, 5, 'dropped'), placed(4, 8)], 'decrease')).toEqual([{ x: 2, y: 10 }, { x: 3, y: 10 }, { x: 4, y: 8 }]);
  });

  it('carries the standard error of the experiment that holds it', () => {
    const [, , last] = trackKept([placed(1, 10, 'kept', 1.2816), placed(2, 8, 'kept', 2.5631), placed(3, 9)], 'decrease');
    expect(last?.yError).toBeCloseTo(2, 3);
  });

  it('never gets worse, and equals the best of all kept by brute force', () => {
    const outcomes = fc.constantFrom('kept', 'dropped', 'inconclusive') as fc.Arbitrary<PlacedExperiment['outcome']>;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), outcomes), { minLength: 1, maxLength: 30 }), fc.boolean(), (given, isLess) => {
        const direction = isLess ? 'decrease' : 'increase';
        const all = given.map(([y, outcome], index) => placed(index + 1, y, outcome));
        const best = trackKept(all, direction);
        for (const { x, y } of best) {
          const kept = all.filter((one) => one.x <= x && one.outcome === 'kept').map((one) => one.y);
          expect(y).toBe(isLess ? Math.min(...kept) : Math.max(...kept));
        }
      }),
      { seed: 11 },
    );
  });

  it('knows which way is better', () => {
    expect([gainBetween(10, 8, 'decrease'), gainBetween(10, 8, 'increase')]).toEqual([2, -2]);
    expect([isAsGood(8, 8, 'increase'), isAsGood(7.9, 8, 'increase'), isAsGood(7.9, 8, 'decrease')]).toEqual([true, false, true]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, findOverlaps, type WorkSpan } from '@/lib/domain/time/overlaps';

const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }).map((pairs) => pairs.map(([startedAt, length], id): WorkSpan => ({ id: String(id), startedAt, endedAt: startedAt + length })));

describe('overlaps', () => {
  it('are those that comparing all pairs finds', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const expected = all.filter((a) => all.some((b) => a !== b && a.startedAt < b.endedAt && b.startedAt < a.endedAt)).map(({ id }) => id);
        expect([...findOverlaps(all)].toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('gaps', () => {
  it('are the minutes between the first and the last in which nobody worked', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const first = Math.min(...all.map(({ startedAt }) => startedAt));
        const last = Math.max(...all.map(({ endedAt }) => endedAt));
        const idle = all.length === 0 ? 0 : Array.from({ length: last - first }, (_, index) => first + index).filter((minute) => !all.some(({ startedAt, endedAt }) => minute >= startedAt && minute < endedAt)).length;
        expect(findGaps(all, 1).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(idle);
      }),
    );
  });

  it('shorter than asked for are none', () => {
    const two = [{ startedAt: 0, endedAt: 10 }, { startedAt: 14, endedAt: 20 }];
    expect(findGaps(two, 5)).toEqual([]);
    expect(findGaps(two, 4)).toEqual([{ from: 10, to: 14 }]);
  });
});

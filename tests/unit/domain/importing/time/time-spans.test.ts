import { describe, expect, it } from 'vitest';
import { cutOut, keepWithin, mergeSpans, type Span } from '@/lib/domain/importing/time/time-spans';
import fc from '../../../../support/seeded-fast-check';

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([from, length]): Span => ({ from, to: from + length }));
const spans = fc.array(span, { maxLength: 8 });
const covers = (all: readonly Span[], at: number): boolean => all.some(({ from, to }) => from <= at && at < to);

describe('spans of time', () => {
  it('agree with looking at each moment', () => {
    fc.assert(
      fc.property(spans, spans, (items, others) => {
        const merged = mergeSpans(others);
        const [kept, cut] = [keepWithin(items, merged), cutOut(items, merged)];
        for (let at = 0; at < 90; at += 1) {
          expect(covers(merged, at)).toBe(covers(others, at));
          expect(covers(kept, at)).toBe(covers(items, at) && covers(others, at));
          expect(covers(cut, at)).toBe(covers(items, at) && !covers(others, at));
        }
        const length = (all: readonly Span[]): number => all.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(length(kept) + length(cut)).toBe(length(items));
        merged.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(merged[index]?.to ?? Infinity));
      }),
    );
  });
});

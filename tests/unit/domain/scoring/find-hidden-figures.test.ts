import { describe, expect, it } from 'vitest';
import { findHiddenFigures } from '@/lib/domain/scoring/find-hidden-figures';

const scorersOf = { nobody: { scorers: 0 }, one: { scorers: 1 }, mine: { scorers: 1 }, two: { scorers: 2 } };

describe('the figures that stay hidden', () => {
  it('are those of one single other person, from who may still score', () => {
    expect([...findHiddenFigures(scorersOf, { mayScore: true, own: new Set(['mine']) })]).toEqual(['one']);
  });

  it('are none for who does not score', () => {
    expect(findHiddenFigures(scorersOf, { mayScore: false, own: new Set() }).size).toBe(0);
  });
});

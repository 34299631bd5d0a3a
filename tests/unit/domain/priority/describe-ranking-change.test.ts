import { describe, expect, it } from 'vitest';
import { describeRankingChange } from '@/lib/domain/priority/describe-ranking-change';

describe('describeRankingChange', () => {
  const name = (id: string): string => id.toUpperCase();

  it('says who passes whom and what becomes of the plan', () => {
    const moves = [{ projectId: 'b', from: 11, to: 10, passed: ['c'] }, { projectId: 'c', from: 10, to: 11, passed: ['b'] }];
    expect(describeRankingChange({ moves, total: 16, plan: { added: [], dropped: [] } }, name)).toBe('Changes 2 of 16 ranks. B rises to 10, passing C. The plan stays the same.');
  });

  it('names at most two that enter or leave', () => {
    expect(describeRankingChange({ moves: [], total: 3, plan: { added: ['a', 'b', 'c'], dropped: ['d'] } }, name)).toBe('No rank changes. A, B and 1 more enter; D leaves the plan.');
  });
});

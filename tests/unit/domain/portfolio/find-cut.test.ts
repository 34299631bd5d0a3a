import { describe, expect, it } from 'vitest';
import { findCut } from '@/lib/domain/portfolio/find-cut';
import type { ProjectPriority } from '@/lib/domain/priority/types';

const ranked = (projectId: string, p50: number, basis: 'money' | 'points' = 'money'): ProjectPriority =>
  ({ status: 'ranked', projectId, basis, priority: { p10: 0, p25: 0, p50, p75: 0, p90: 0, mean: 0 } }) as unknown as ProjectPriority;

describe('findCut', () => {
  it('lies at the geometric mean of the last that fits and the first that does not', () => {
    expect(findCut([ranked('a', 16), ranked('b', 4), ranked('c', 1)], 'b')).toEqual({ kind: 'priority', value: 8 });
  });

  it('lies in the middle where the first left out is worth nothing or less', () => {
    expect(findCut([ranked('a', 6), ranked('b', -2)], 'b')).toEqual({ kind: 'priority', value: 2 });
  });

  it('is none where everything fits, or the project is not ranked', () => {
    expect(findCut([ranked('a', 16)], null)).toBeNull();
    expect(findCut([ranked('a', 16)], 'z')).toBeNull();
  });

  it('does not mix money with points', () => {
    expect(findCut([ranked('a', 500), ranked('b', 3, 'points')], 'b')).toEqual({ kind: 'priority', value: 3 });
  });

  it('lies at the first project where not even that fits', () => {
    expect(findCut([ranked('a', 9), ranked('b', 4)], 'a')).toEqual({ kind: 'priority', value: 9 });
  });
});

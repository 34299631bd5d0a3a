import { describe, expect, it } from 'vitest';
import { setBeside } from '@/lib/domain/portfolio/set-beside';
import type { ProjectPriority } from '@/lib/domain/priority/types';
import type { Plan } from '@/lib/domain/selection/types';

const plan = (projectIds: readonly string[], expectedValue: number): Plan => ({ projectIds, expectedValue, value: { p10: 1, p50: expectedValue, p90: 9 }, uses: [], runsOutFirst: null });
const projects: readonly ProjectPriority[] = [];
const fromTop = plan(['a', 'b'], 5);

describe('the best set beside what is taken from the top', () => {
  it('says what each is worth, and how many projects only one of them takes', () => {
    const best = { plan: plan(['a', 'c', 'd'], 7), proof: { kind: 'exact', gap: 0.001 } } as const;
    expect(setBeside({ projects, fromTop }, { best })).toEqual({
      basis: 'points',
      proof: 'exact',
      best: { projects: 3, value: { p10: 1, p50: 7, p90: 9 }, expectedValue: 7 },
      fromTop: { projects: 2, value: { p10: 1, p50: 5, p90: 9 }, expectedValue: 5 },
      added: 2,
      dropped: 1,
    });
  });

  it('is nothing where the rules leave no plan', () => {
    expect(setBeside({ projects, fromTop }, { best: null })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { findPace } from '@/lib/domain/time/compare-pace';

const work = (projectId: string | null, pace: number, activityId = 'labeling') => ({ projectId, activityId, seconds: pace * 100, quantity: 100 });
const counted = [work('customs', 20), work('customs', 22), work('customs', 24), work('customs', 26), work('triage', 60), work(null, 2, 'evaluation')];

describe('the pace of counting', () => {
  it('is that of the project where it has enough entries', () => {
    expect(findPace(counted, { activityId: 'labeling', projectId: 'customs' })).toMatchObject({ likely: 23, entries: 4, isOfProject: true });
  });

  it('else that of all projects, or nothing', () => {
    expect(findPace(counted, { activityId: 'labeling', projectId: 'triage' })).toMatchObject({ likely: 24, entries: 5, isOfProject: false });
    expect(findPace(counted, { activityId: 'evaluation', projectId: null })).toBeNull();
  });

  it('lies within what was measured', () => {
    const pace = findPace(counted, { activityId: 'labeling', projectId: 'customs' });
    expect(pace && pace.low >= 20 && pace.low < pace.likely && pace.high <= 26 && pace.high > pace.likely).toBe(true);
  });
});

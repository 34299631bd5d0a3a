import { describe, expect, it } from 'vitest';
import { traceStages, type Passage } from '@/lib/domain/life-cycle/trace-stages';

const passage = (stage: Passage['stage'], enteredOn: string, leftOn: string | null, reason: string | null = null): Passage => ({ stage, enteredOn, leftOn, isReturn: reason !== null, reason });

const customs = [
  passage('goal', '2026-08-01', '2026-08-28'),
  passage('data', '2026-08-28', '2026-09-20'),
  passage('features', '2026-09-20', '2026-09-24'),
  passage('training', '2026-09-24', '2026-10-16'),
  passage('data', '2026-10-16', '2026-11-02', 'for 6,000 labels'),
  passage('training', '2026-11-02', null),
];

describe('traceStages', () => {
  it('says of each stage what is behind it', () => {
    const { stages } = traceStages(customs, 'training');
    expect(stages.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(stages[1]).toEqual({ stage: 'data', state: 'passed', entries: 2, enteredOn: '2026-10-16', leftOn: '2026-11-02' });
    expect(stages[3]).toMatchObject({ entries: 2, enteredOn: '2026-11-02', leftOn: null });
    expect(stages[8]).toEqual({ stage: 'maintenance', state: 'ahead', entries: 0, enteredOn: null, leftOn: null });
  });

  it('finds the ways back, from where to where', () => {
    expect(traceStages(customs, 'training').returns).toEqual([{ from: 3, to: 1, on: '2026-10-16', reason: 'for 6,000 labels' }]);
  });

  it('knows a project that has no passages by its stage alone', () => {
    const { stages, returns } = traceStages([], 'data');
    expect(stages.map(({ state }) => state).slice(0, 3)).toEqual(['passed', 'current', 'ahead']);
    expect(returns).toEqual([]);
  });
});

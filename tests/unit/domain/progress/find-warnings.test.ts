import { describe, expect, it } from 'vitest';
import { describeWarning } from '@/lib/domain/progress/describe-warning';
import { findCandidateHours } from '@/lib/domain/progress/find-candidate-hours';
import { findHolder } from '@/lib/domain/progress/find-holder';
import { findWarnings, type WarnedExperiment, type WarningFacts } from '@/lib/domain/progress/find-warnings';
import type { PlacedExperiment } from '@/lib/domain/progress/progress-types';
import { trackKept } from '@/lib/domain/progress/track-kept';

const placed = [12, 11, 10.9].map((y, index): PlacedExperiment => ({ x: (index + 1) * 10, y, error: 0.5, outcome: 'kept', number: index + 1 }));

const experiment = (number: number, change: Partial<WarnedExperiment> = {}): WarnedExperiment => ({
  number, finishedOn: `2026-10-0${number}`, hypothesis: number === 1 ? 'A baseline of n-grams' : 'More data', change: '', classCount: null, measurements: [{ metricId: 'error', onHoldout: true }], ...change,
});

const facts = (change: Partial<WarningFacts> = {}): WarningFacts => ({
  experiments: [experiment(1), experiment(2), experiment(3)], candidates: [], goal: null, metric: { id: 'error', direction: 'decrease' }, placed, best: trackKept(placed, 'decrease'), left: null, ...change,
});

const kinds = (change: Partial<WarningFacts>) => findWarnings(facts(change)).map(({ kind }) => kind);

describe('warnings', () => {
  it('are none where all is in order', () => {
    expect(kinds({})).toEqual([]);
    expect(findWarnings({ ...facts(), experiments: [], placed: [], best: [], metric: null })).toEqual([]);
  });

  it('know a baseline from the goal, or from an experiment that names it', () => {
    const without = [experiment(2), experiment(3)];
    expect(kinds({ experiments: without })).toEqual(['noBaseline']);
    expect(kinds({ experiments: without, goal: { classCount: null, baseline: 20, baselineKind: null } })).toEqual([]);
  });

  it('count uses of the holdout in the primary metric only, and compare with the last gain', () => {
    const [worn] = findWarnings(facts({ experiments: Array.from({ length: 10 }, (_, index) => experiment(index + 1)) }));
    // The best of ten flatters by 1.54 standard errors (Harter 1961); the error is half an 80 % interval.
    expect(worn).toMatchObject({ kind: 'wornHoldout', uses: 10 });
    expect(worn?.kind === 'wornHoldout' && [worn.optimism, worn.lastGain].map((value) => Number(value.toFixed(2)))).toEqual([0.6, 0.1]);
    expect(kinds({ experiments: Array.from({ length: 10 }, (_, index) => experiment(index + 1, { measurements: [{ metricId: 'other', onHoldout: true }] })) })).toEqual([]);
    expect(kinds({ experiments: [experiment(1, { measurements: [{ metricId: 'error', onHoldout: false }] })] })).toEqual(['noHoldout']);
  });

  it('ask the latest experiment that says so for the classes it was tried on', () => {
    const goal = { classCount: 96, baseline: null, baselineKind: null };
    expect(kinds({ goal, experiments: [experiment(1, { classCount: 10 }), experiment(2, { classCount: 96 }), experiment(3)] })).toEqual([]);
    expect(kinds({ goal, experiments: [experiment(1, { classCount: 96 }), experiment(2, { classCount: 10 }), experiment(3)] })).toEqual(['fewClasses']);
  });

  it('add up what the open candidates still take, against what is left of the box', () => {
    const candidates = findCandidateHours([{ id: 'a', name: 'Ensemble', timeBoxHours: 30, status: 'open' }, { id: 'b', name: 'Larger', timeBoxHours: 30, status: 'open' }, { id: 'c', name: 'Retrieval', timeBoxHours: 30, status: 'dropped' }], []);
    expect(kinds({ candidates, left: 200 })).toEqual([]);
    expect(kinds({ candidates, left: 40 })).toEqual(['tooManyCandidates']);
    expect(kinds({ candidates, left: null })).toEqual([]);
  });
});

describe('a candidate', () => {
  const tried = [{ number: 16, approachId: 'a', peopleHours: 12, loggedHours: 40 }, { number: 19, approachId: 'a', peopleHours: null, loggedHours: 8 }, { number: 20, approachId: null, peopleHours: 5, loggedHours: null }];

  it('has taken what people said, else what was logged', () => {
    const [open, closed] = findCandidateHours([{ id: 'a', name: 'A', timeBoxHours: 30, status: 'open' }, { id: 'b', name: 'B', timeBoxHours: null, status: 'dropped' }], tried);
    expect(open).toMatchObject({ spent: 20, left: 10, lastNumber: 19 });
    expect(closed).toMatchObject({ spent: 0, left: null, expected: null, lastNumber: null });
  });

  it('takes its box in the median while no other is finished, and longer where others did', () => {
    const box = { id: 'z', name: 'Z', timeBoxHours: 30, status: 'open' };
    const alone = findCandidateHours([box], [])[0]?.expected;
    expect(alone?.p50).toBeCloseTo(30, 6);
    const others = Array.from({ length: 12 }, (_, index) => ({ id: String(index), name: '', timeBoxHours: 10, status: 'dropped' }));
    const late = findCandidateHours([box, ...others], others.map(({ id }, index) => ({ number: index, approachId: id, peopleHours: 20, loggedHours: null })))[0]?.expected;
    // Twelve that took twice their box, drawn towards 1 by four more: 2^(12/16).
    expect(late?.p50).toBeCloseTo(30 * 2 ** 0.75, 6);
  });
});

describe('the experiment that holds the best value', () => {
  it('is the last kept one that measured it', () => {
    expect(findHolder(trackKept(placed, 'decrease'), placed)?.number).toBe(3);
    const again: PlacedExperiment[] = [...placed, { x: 40, y: 10.9, error: null, outcome: 'dropped', number: 4 }];
    expect(findHolder(trackKept(again, 'decrease'), again)?.number).toBe(3);
    expect(findHolder([], placed)).toBe(undefined);
  });
});

describe('a warning in words', () => {
  it('says what to do, with figures', () => {
    expect(describeWarning({ kind: 'fewClasses', tried: 10, all: 96 }, '%')).toContain('10 of 96 classes');
    expect(describeWarning({ kind: 'wornHoldout', uses: 9, optimism: 0.5796, lastGain: 0.3 }, '%')).toContain('up to 0.58\u202F%, more than the last gain of 0.3\u202F%');
    expect(describeWarning({ kind: 'tooManyCandidates', open: 4, left: 17.5, load: { hours: { p10: 20, p50: 28, p90: 40 }, overChance: 0.93 } }, '')).toContain('the 4 open ones take 28 h (20–40), and 17.5 h are left; 93\u202F% chance');
    expect(describeWarning({ kind: 'noBaseline' }, '')).toContain('Measure that first');
    expect(describeWarning({ kind: 'noHoldout' }, '')).toContain('holdout');
  });
});

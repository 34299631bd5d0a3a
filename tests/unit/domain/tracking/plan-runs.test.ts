import { describe, expect, it } from 'vitest';
import { planRuns, scaleValue, type ProjectMetric } from '@/lib/domain/tracking/plan-runs';
import { proposeMetrics } from '@/lib/domain/tracking/propose-metrics';
import type { TrackedRun } from '@/lib/domain/tracking/tracked-run';

const run = (externalId: string, error: number): TrackedRun => ({ source: 'mlflow', externalId, collection: '', name: externalId, status: 'finished', startedAt: 1, endedAt: 50, parameters: {}, tags: {}, metrics: { val_error: [[1, 10, 0.9], [2, 20, error]] } });
const metric: ProjectMetric = { id: 'm1', name: 'Error', unit: '%', direction: 'decrease', bounds: [0, 100], isPrimary: true };
const digest = (text: string): string => text;
const mapping = { val_error: { metricId: 'm1', scale: 'percent' as const } };

describe('planRuns', () => {
  it('takes the last value on the scale of the project', () => {
    const { planned, problems } = planRuns({ runs: [run('a', 0.125)], known: new Map(), metrics: [metric], mapping, places: {}, digest });
    expect(planned[0]).toMatchObject({ kind: 'new', place: { kind: 'own' }, values: [{ metricId: 'm1', value: 12.5, step: 2, measuredAt: 20 }] });
    expect(problems).toEqual([]);
  });

  it('finds nothing new when it comes again, and keeps the experiment it was attached to when it changed', () => {
    const first = planRuns({ runs: [run('a', 0.1)], known: new Map(), metrics: [metric], mapping, places: {}, digest }).planned[0];
    const known = new Map([['a', { id: 'k', contentHash: first?.contentHash ?? '', experimentId: 'e9' }]]);
    expect(planRuns({ runs: [run('a', 0.1)], known, metrics: [metric], mapping, places: {}, digest }).planned[0]?.kind).toBe('same');
    expect(planRuns({ runs: [run('a', 0.09)], known, metrics: [metric], mapping, places: {}, digest }).planned[0]).toMatchObject({ kind: 'changed', place: { kind: 'existing', experimentId: 'e9' } });
  });

  it('puts a run with its parent', () => {
    const child = { ...run('b', 0.2), tags: { 'mlflow.parentRunId': 'a' } };
    const { planned } = planRuns({ runs: [child, run('a', 0.1)], known: new Map(), metrics: [metric], mapping, places: {}, digest });
    expect(planned.map(({ place }) => place)).toEqual([{ kind: 'with', externalId: 'a' }, { kind: 'own' }]);
  });

  it('leaves out what lies outside the bounds, and says so', () => {
    const { planned, problems } = planRuns({ runs: [run('a', 1.5)], known: new Map(), metrics: [metric], mapping, places: {}, digest });
    expect(planned[0]?.values).toEqual([]);
    expect(problems[0]?.reason).toMatch(/150 lies outside Error's bounds of 0 to 100/);
  });
});

describe('proposeMetrics', () => {
  it('finds the metric by its words and sees that shares become per cent', () => {
    expect(proposeMetrics([run('a', 0.1)], [metric])).toEqual(mapping);
    expect(proposeMetrics([run('a', 0.1)], [{ ...metric, name: 'Recall' }])).toEqual({});
  });
});

describe('scaleValue', () => {
  it.each([['same', 0.2], ['percent', 20], ['complement', 0.8], ['complementPercent', 80]] as const)('%s', (scale, expected) => expect(scaleValue(0.2, scale)).toBeCloseTo(expected, 12));
});

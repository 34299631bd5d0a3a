import { describe, expect, it } from 'vitest';
import { findFactor, toComparison, toCostLines, toProjectLines } from '@/lib/features/spending/view-model';

const year = { from: '2026-01-01', to: '2026-12-31' };
const tasks = (count: number, activityId: string, personId: string) => Array.from({ length: count }, () => ({ projectId: 'customs', activityId, personId, estimate: 3600, actual: 7200 }));
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('what was said and what it took', () => {
  const answered = [...tasks(8, 'training', 'jonas'), ...tasks(3, 'labeling', 'liv')];

  it('is compared by activity, with a factor only where tasks are enough', () => {
    const lines = toComparison(answered, 'activity', [{ id: 'labeling', name: 'Labeling' }, { id: 'training', name: 'Training' }, { id: 'waiting', name: 'Waiting' }], year);
    expect(lines.map(({ name, tasks: count, said, took, typical }) => [name, count, said, took, typical])).toEqual([['Training', '8', '8', '16', '×2.0'], ['Labeling', '3', '3', '6', '']]);
    expect(lines[0]?.search).toBe('?from=2026-01-01&to=2026-12-31&activity=training&estimated=1');
    expect(lines[1]?.spread).toBeNull();
  });

  it('is compared by person', () => {
    const [line] = toComparison(answered, 'person', [{ id: 'jonas', name: 'Jonas' }], { from: null, to: null });
    expect(line).toMatchObject({ name: 'Jonas', took: '16', search: '?person=jonas&estimated=1' });
  });

  it('is compared by project', () => {
    expect(toComparison(answered, 'project', [{ id: 'customs', name: 'Customs' }], year)).toMatchObject([{ tasks: '11', search: '?from=2026-01-01&to=2026-12-31&project=customs&estimated=1' }]);
  });

  it('has one factor of all, or none', () => {
    expect(findFactor(answered)).toEqual({ factor: '×2.0', range: '2.0', tasks: '11' });
    expect(findFactor(tasks(3, 'labeling', 'liv'))).toBeNull();
  });
});

describe('projects', () => {
  const project = { id: 'p', name: 'Customs', unit: 'person-weeks', p10: 10, p50: 15, p90: 20, seconds: 450 * 3600, labelsLow: null, labelsLikely: null, labelsHigh: null, labels: 0 };

  it('stand within the range of their estimate, over it, or under way', () => {
    const standings = [100, 450, 900].map((hours) => toProjectLines([{ ...project, seconds: hours * 3600 }])[0]?.standing);
    expect(standings).toEqual(['under way', 'within the range', 'over']);
    expect(toProjectLines([project])[0]).toMatchObject({ estimate: { middle: '600', range: '400–800' }, logged: '450', labels: null });
    expect(plain(toProjectLines([project])[0]?.share)).toBe('75 %');
  });

  it('may be estimated in hours, have labels, or no estimate', () => {
    expect(toProjectLines([{ ...project, unit: 'hours', p10: 300, p50: 400, p90: 500 }])[0]).toMatchObject({ estimate: { middle: '400' }, standing: 'within the range' });
    expect(toProjectLines([{ ...project, unit: null, p10: null, p50: null, p90: null, labels: 1200, labelsLow: 5000, labelsLikely: 6000, labelsHigh: 8000 }])[0]).toMatchObject({ estimate: null, share: '', standing: null, labels: { done: '1,200', needed: '6,000', range: '5,000–8,000' } });
  });
});

describe('the cost of a point', () => {
  const metric = { projectId: 'p', project: 'Customs', metric: 'Error', unit: '%', direction: 'decrease' as const, measured: [{ day: '2026-02-01', value: 20, error: null }, { day: '2026-03-01', value: 10, error: null }], work: [{ personId: 'jonas', seconds: 36_000 }, { personId: 'liv', seconds: 12_000 }], computeHours: 0 };
  const rates = new Map<string, number | null>([['jonas', 80], ['liv', null]]);
  const lineOf = (change: object, rateOf: typeof rates = rates, perComputeHour: number | null = null) => toCostLines([{ ...metric, ...change }], { rateOf, perComputeHour }, year, '€')[0];

  it('says which share of the hours nobody has priced', () => {
    expect(lineOf({})).toMatchObject({ change: '20 to 10 %', cost: '€800', perPoint: { middle: '€80', range: '€80' }, search: '?from=2026-01-01&to=2026-12-31&project=p' });
    expect(plain(lineOf({})?.unpriced)).toBe('25 % of hours without a price');
    expect(plain(lineOf({ computeHours: 12 })?.unpriced)).toBe('25 % of hours and compute without a price');
  });

  it('has compute in it, once that has a price', () => {
    expect(lineOf({ computeHours: 80 }, rates, 2.5)).toMatchObject({ compute: '80', cost: '€1.0k', perPoint: { middle: '€100' } });
    expect(lineOf({ computeHours: 80, work: [] }, rates, 2.5)).toMatchObject({ hours: '0', cost: '€200', perPoint: { middle: '€20' } });
  });

  it('is open above where there may have been no gain', () => {
    const unsure = [{ day: '2026-02-01', value: 20, error: 8 }, { day: '2026-03-01', value: 12, error: 6 }];
    expect(lineOf({ measured: unsure })?.perPoint?.range).toBe('€44 or more');
  });

  it('is not given without a gain, a second value, hours or a rate, and says so', () => {
    expect(lineOf({ measured: metric.measured.toReversed().map((one, index) => ({ ...one, day: `2026-0${index + 2}-01` })) })?.because).toBe('no gain in these days');
    expect(lineOf({ measured: metric.measured.slice(0, 1) })?.because).toBe('measured only once');
    expect(lineOf({ work: [] })?.because).toBe('no hours logged in these days');
    expect(lineOf({}, new Map())?.because).toBe('no rate for these people');
  });

  it('comes dearest first', () => {
    const lines = toCostLines([metric, { ...metric, projectId: 'q', work: [{ personId: 'jonas', seconds: 72_000 }] }], { rateOf: rates, perComputeHour: null }, year, '€');
    expect(lines.map(({ id }) => id)).toEqual(['q', 'p']);
  });
});

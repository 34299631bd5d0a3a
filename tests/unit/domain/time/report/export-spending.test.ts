import { describe, expect, it } from 'vitest';
import { compareTasks } from '@/lib/domain/time/report/compare-tasks';
import { exportCosts, exportEstimates } from '@/lib/domain/time/report/export-spending';
import { priceMetrics } from '@/lib/domain/time/report/price-metrics';

const tasks = (count: number, activityId: string) => Array.from({ length: count }, () => ({ projectId: 'customs', activityId, personId: 'jonas', estimate: 3600, actual: 7200 }));

describe('estimates as a file', () => {
  it('have a row for each activity, person and project, with factors where tasks are enough', () => {
    const answered = [...tasks(8, 'training'), ...tasks(3, 'labeling')];
    const lines = compareTasks(answered, 'activity', [{ id: 'labeling', name: 'Labeling' }, { id: 'training', name: 'Training' }, { id: 'waiting', name: 'Waiting' }]);
    const [head, ...rows] = exportEstimates([{ by: 'activity', lines }]);
    expect(head?.slice(0, 6)).toEqual(['by', 'name', 'tasks', 'hours_said', 'hours_taken', 'typical_factor']);
    expect(rows).toEqual([['activity', 'Training', 8, 8, 16, 2, 2, 2, 2, 2, 2], ['activity', 'Labeling', 3, 3, 6, '', '', '', '', '', '']]);
  });
});

describe('costs as a file', () => {
  const metric = { projectId: 'p', project: 'Customs', metric: 'Error', unit: '%', direction: 'decrease' as const, measured: [{ day: '2026-02-01', value: 20, error: 8 }, { day: '2026-03-01', value: 12, error: 6 }], work: [{ personId: 'jonas', seconds: 36_000 }], computeHours: 40 };
  const rates = { rateOf: new Map([['jonas', 80]]), perComputeHour: 2.5 };

  it('are numbers; what has no end is empty', () => {
    // 10 h at 80 and 40 h at 2.50 for a gain of 8 ± 10.
    const [, row] = exportCosts(priceMetrics([metric], rates, { from: '2026-01-01', to: null }));
    expect(row).toEqual(['Customs', 'Error', '%', 20, 12, 10, 0, 40, 900, 112.5, 50, '']);
  });

  it('come dearest first, without a figure where nothing was gained', () => {
    const costs = priceMetrics([{ ...metric, projectId: 'q', computeHours: 0, measured: metric.measured.slice(0, 1) }, metric], rates, { from: null, to: null });
    expect(costs.map(({ projectId, cost, perPoint }) => [projectId, cost, perPoint?.p50 ?? null])).toEqual([['p', 900, 112.5], ['q', 800, null]]);
    expect(exportCosts(costs)[2]?.slice(3)).toEqual(['', '', 10, 0, 0, 800, '', '', '']);
  });
});

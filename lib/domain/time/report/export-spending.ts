import type { CsvCell } from '../../importing/write-csv';
import type { ComparedTasks, TaskGrouping } from './compare-tasks';
import { toHours } from './format-hours';
import type { MetricCost } from './price-metrics';

/** What was said and what it took, as a table of numbers: factors are took over said, empty for too few tasks. */
export function exportEstimates(groups: readonly { readonly by: TaskGrouping; readonly lines: readonly ComparedTasks[] }[]): CsvCell[][] {
  const head: CsvCell[] = ['by', 'name', 'tasks', 'hours_said', 'hours_taken', 'typical_factor', 'typical_factor_p10', 'typical_factor_p90', 'factor_p10', 'factor_p50', 'factor_p90'];
  const lines = groups.flatMap(({ by, lines: compared }) =>
    compared.map(({ name, compared: { tasks, estimated, actual, ratio } }): CsvCell[] => {
      const factors = ratio ? [ratio.typical.factor, ratio.typical.low, ratio.typical.high, ratio.spread.p10, ratio.spread.p50, ratio.spread.p90] : Array.from({ length: 6 }, () => null);
      return [by, name, tasks, toHours(estimated), toHours(actual), ...factors.map(round)];
    }),
  );
  return [head, ...lines];
}

/** What a point of each metric cost, as a table of numbers; an open end is empty. */
export function exportCosts(costs: readonly MetricCost[]): CsvCell[][] {
  const head: CsvCell[] = ['project', 'metric', 'unit', 'best_before', 'best_after', 'hours', 'hours_without_a_price', 'compute_hours', 'cost', 'cost_of_a_point', 'cost_of_a_point_p10', 'cost_of_a_point_p90'];
  const lines = costs.map(({ project, metric, unit, gained, seconds, unpricedSeconds, computeHours, cost, perPoint }): CsvCell[] => [
    project, metric, unit, gained?.from ?? '', gained?.to ?? '', toHours(seconds), toHours(unpricedSeconds), round(computeHours), round(cost), ...[perPoint?.p50, perPoint?.p10, perPoint?.p90].map((value) => round(value ?? null)),
  ]);
  return [head, ...lines];
}

/** To three decimals; what is no number is empty. */
function round(value: number | null): CsvCell {
  return value === null || !Number.isFinite(value) ? '' : Math.round(value * 1000) / 1000;
}

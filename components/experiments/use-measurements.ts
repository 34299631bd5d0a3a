import { useState } from 'react';
import { readNumber, readOptionalNumber } from '@/lib/domain/shared/read-number';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';

type Experiment = ExperimentsView['experiments'][number];
type Metric = ExperimentsView['metrics'][number];

export type MeasurementRow = {
  readonly metric: Metric;
  /** As it was typed; null fields are empty. */
  readonly value: string;
  readonly error: string;
  readonly step: string;
  readonly onHoldout: boolean;
};

/** The values of a form: the primary metric always, the others once they are chosen. */
export function useMeasurements(metrics: readonly Metric[], experiment: Experiment | null) {
  const [rows, setRows] = useState<readonly MeasurementRow[]>(() => metrics.filter(({ id, isPrimary }) => isPrimary || experiment?.measurements.some(({ metricId }) => metricId === id)).map((metric) => toRow(metric, experiment)));
  const set = (metricId: string, change: Partial<MeasurementRow>) => setRows((now) => now.map((row) => (row.metric.id === metricId ? { ...row, ...change } : row)));
  const add = (metric: Metric) => setRows((now) => [...now, toRow(metric, experiment)]);
  const filled = rows.filter(({ value }) => value.trim() !== '');
  const read = () => filled.map(({ metric, value, error, step, onHoldout }) => ({ metricId: metric.id, value: readNumber(value), error: readOptionalNumber(error), step: readOptionalNumber(step), onHoldout }));
  /** The place of a row among those that are sent: what is refused names it. */
  const placeOf = (metricId: string): number => filled.findIndex(({ metric }) => metric.id === metricId);
  return { rows, others: metrics.filter(({ id }) => !rows.some(({ metric }) => metric.id === id)), set, add, read, placeOf, count: filled.length };
}

export type Measurements = ReturnType<typeof useMeasurements>;

function toRow(metric: Metric, experiment: Experiment | null): MeasurementRow {
  const known = experiment?.measurements.find(({ metricId }) => metricId === metric.id);
  const print = (value: number | null = null): string => (value === null ? '' : String(value));
  return { metric, value: print(known?.value), error: print(known?.error), step: print(known?.step), onHoldout: known?.onHoldout ?? true };
}


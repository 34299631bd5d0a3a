import type { ReadRunFile } from '@/lib/domain/tracking/read-runs';
import type { RunPlace, RunPlan } from '@/lib/domain/tracking/plan-runs';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { MetricTargets, RunCounts, RunMapping } from './schema';

const MOST_RUNS = 200;
const MOST_PROBLEMS = 200;

export type PlannedRunLine = { readonly externalId: string; readonly name: string; readonly collection: string; readonly status: string; readonly kind: 'new' | 'changed' | 'same'; readonly place: RunPlace; readonly values: readonly string[] };

/** The dry run of an import of runs. */
export type RunPlanView = {
  readonly format: string;
  readonly notes: readonly string[];
  readonly problems: readonly { readonly where: string; readonly reason: string }[];
  readonly problemCount: number;
  readonly counts: RunCounts;
  /** The first 200. */
  readonly runs: readonly PlannedRunLine[];
  /** The tracker's metrics, and in how many runs each occurs. */
  readonly names: readonly { readonly name: string; readonly runs: number }[];
  readonly targets: MetricTargets;
  readonly kinds: RunMapping['kinds'] | null;
  readonly metrics: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  readonly experiments: readonly { readonly id: string; readonly number: number; readonly hypothesis: string }[];
};

export function toRunPlanView(read: ReadRunFile, plan: RunPlan, formatValue: (value: number) => string): RunPlanView {
  const nameOf = new Map(plan.metrics.map(({ id, name, unit }) => [id, unit ? `${name}, ${unit}` : name]));
  const problems = [...read.problems, ...plan.problems];
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { kind } of plan.planned) counts[kind] += 1;
  return {
    format: read.format,
    notes: read.notes,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    counts,
    runs: plan.planned.slice(0, MOST_RUNS).map(({ kind, run, place, values }) => ({
      externalId: run.externalId, name: run.name, collection: run.collection, status: run.status, kind, place,
      values: values.map(({ metricId, value }) => `${nameOf.get(metricId) ?? metricId.replace(/^new-\w+:/, '')} ${formatValue(value)}`),
    })),
    names: countNames(read),
    targets: plan.targets,
    kinds: read.kinds ?? null,
    metrics: plan.metrics.map(({ id, name, unit }) => ({ id, name, unit })),
    experiments: plan.experiments,
  };
}

/** "3 new runs, 1 changed". */
export function sayRuns({ new: added, changed }: RunCounts): string {
  const parts = [added > 0 ? `${formatCount(added)} new ${added === 1 ? 'run' : 'runs'}` : null, changed > 0 ? `${formatCount(changed)} changed` : null];
  return parts.filter((part) => part !== null).join(', ') || 'nothing new';
}

function countNames({ runs }: ReadRunFile): { readonly name: string; readonly runs: number }[] {
  const counts = new Map<string, number>();
  for (const { metrics } of runs) for (const name of Object.keys(metrics)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, runs: count })).toSorted((a, b) => b.runs - a.runs || a.name.localeCompare(b.name));
}

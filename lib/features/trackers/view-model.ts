import type { PlannedRun, ProjectMetric, RunPlace } from '@/lib/domain/tracking/plan-runs';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { MetricTargets, RunCounts, RunMapping } from './schema';

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

type Read = { readonly format: string; readonly notes: readonly string[]; readonly kinds?: RunMapping['kinds'] };
type Plan = Pick<RunPlanView, 'counts' | 'problems' | 'problemCount' | 'targets' | 'experiments'> & { readonly samples: readonly PlannedRun[]; readonly names: readonly (readonly [name: string, runs: number])[]; readonly metrics: readonly ProjectMetric[] };

export function toRunPlanView({ format, notes, kinds }: Read, plan: Plan, formatValue: (value: number) => string): RunPlanView {
  const nameOf = new Map(plan.metrics.map(({ id, name, unit }) => [id, unit ? `${name}, ${unit}` : name]));
  return {
    format,
    notes,
    problems: plan.problems,
    problemCount: plan.problemCount,
    counts: plan.counts,
    runs: plan.samples.map(({ kind, run, place, values }) => ({
      externalId: run.externalId, name: run.name, collection: run.collection, status: run.status, kind, place,
      values: values.map(({ metricId, value }) => `${nameOf.get(metricId) ?? metricId.replace(/^new-\w+:/, '')} ${formatValue(value)}`),
    })),
    names: plan.names.map(([name, runs]) => ({ name, runs })).toSorted((a, b) => b.runs - a.runs || a.name.localeCompare(b.name)),
    targets: plan.targets,
    kinds: kinds ?? null,
    metrics: plan.metrics.map(({ id, name, unit }) => ({ id, name, unit })),
    experiments: plan.experiments,
  };
}

/** "3 new runs, 1 changed". */
export function sayRuns({ new: added, changed }: RunCounts): string {
  const parts = [added > 0 ? `${formatCount(added)} new ${added === 1 ? 'run' : 'runs'}` : null, changed > 0 ? `${formatCount(changed)} changed` : null];
  return parts.filter((part) => part !== null).join(', ') || 'nothing new';
}

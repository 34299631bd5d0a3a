import type { Direction } from '../forecasting/forecast-types';
import { findLastPoint } from './last-point';
import type { RunProblem, TrackedRun } from './tracked-run';

/** How a tracker's value becomes one of the project's metric: as it is, as a share of a hundred, or as what is missing to the whole. */
export type ValueScale = 'same' | 'percent' | 'complement' | 'complementPercent';

export const scaleNames: Record<ValueScale, string> = {
  same: 'as it is',
  percent: 'times 100',
  complement: '1 less the value',
  complementPercent: '100 less 100 times the value',
};

export function scaleValue(value: number, scale: ValueScale): number {
  switch (scale) {
    case 'same':
      return value;
    case 'percent':
      return value * 100;
    case 'complement':
      return 1 - value;
    case 'complementPercent':
      return 100 * (1 - value);
  }
}

export type ProjectMetric = { readonly id: string; readonly name: string; readonly unit: string; readonly direction: Direction; readonly bounds: readonly [number | null, number | null]; readonly isPrimary: boolean };

/** Which of the tracker's metrics is which of the project's; the others are kept with the run alone. */
export type MetricMapping = Readonly<Record<string, { readonly metricId: string; readonly scale: ValueScale }>>;

/** The experiment that a run belongs to: one of its own, that of another run of the import, an existing one, or none yet. */
export type RunPlace = { readonly kind: 'own' } | { readonly kind: 'with'; readonly externalId: string } | { readonly kind: 'none' } | { readonly kind: 'existing'; readonly experimentId: string };

export type KnownRun = { readonly id: string; readonly contentHash: string; readonly experimentId: string | null };

export type PlannedRun = {
  readonly kind: 'new' | 'changed' | 'same';
  readonly run: TrackedRun;
  readonly contentHash: string;
  readonly known: KnownRun | null;
  readonly place: RunPlace;
  /** The last value of each mapped metric, on the project's scale and within its bounds. */
  readonly values: readonly { readonly metricId: string; readonly value: number; readonly step: number; readonly measuredAt: number | null }[];
};

/** What an import of runs would do, and what a person needs to correct it. */
export type RunPlan = {
  readonly planned: readonly PlannedRun[];
  readonly problems: readonly RunProblem[];
  readonly metrics: readonly ProjectMetric[];
  readonly targets: Record<string, MetricMapping[string]>;
  readonly experiments: readonly { readonly id: string; readonly number: number; readonly hypothesis: string }[];
};

type Input = {
  readonly runs: readonly TrackedRun[];
  readonly known: ReadonlyMap<string, KnownRun>;
  readonly metrics: readonly ProjectMetric[];
  readonly mapping: MetricMapping;
  readonly places: Readonly<Record<string, RunPlace>>;
  readonly digest: (text: string) => string;
};

/**
 * What an import of runs would do: a run that is here with the same content stays as it is, so that a second import
 * changes nothing. A run without a place goes with its parent, where the tracker names one, else gets an experiment of
 * its own; a run that is here keeps the experiment that somebody attached it to.
 */
export function planRuns({ runs, known, metrics, mapping, places, digest }: Input): { readonly planned: readonly PlannedRun[]; readonly problems: readonly RunProblem[] } {
  const problems: RunProblem[] = [];
  const metricOf = new Map(metrics.map((metric) => [metric.id, metric]));
  const unique = [...new Map(runs.map((run) => [run.externalId, run])).values()];
  const ids = new Set(unique.map(({ externalId }) => externalId));
  const planned = unique.map((run): PlannedRun => {
    const contentHash = digest(JSON.stringify([run, mapping]));
    const before = known.get(run.externalId) ?? null;
    const kind = before === null ? 'new' : before.contentHash === contentHash ? 'same' : 'changed';
    const place = places[run.externalId] ?? findPlace(run, before, ids);
    return { kind, run, contentHash, known: before, place, values: valuesOf(run, mapping, metricOf, problems) };
  });
  return { planned, problems };
}

function findPlace(run: TrackedRun, before: KnownRun | null, ids: ReadonlySet<string>): RunPlace {
  if (before?.experimentId) return { kind: 'existing', experimentId: before.experimentId };
  const parent = run.tags['mlflow.parentRunId'] ?? '';
  return ids.has(parent) && parent !== run.externalId ? { kind: 'with', externalId: parent } : { kind: 'own' };
}

function valuesOf(run: TrackedRun, mapping: MetricMapping, metricOf: ReadonlyMap<string, ProjectMetric>, problems: RunProblem[]): PlannedRun['values'] {
  return Object.entries(run.metrics).flatMap(([name, points]) => {
    const target = mapping[name];
    const metric = target && metricOf.get(target.metricId);
    const last = findLastPoint(points);
    if (!target || !metric || !last) return [];
    const value = scaleValue(last[2], target.scale);
    const [low, high] = metric.bounds;
    if ((low !== null && value < low) || (high !== null && value > high)) {
      problems.push({ where: `${run.name}, ${name}`, reason: `${value} lies outside ${metric.name}'s bounds of ${low ?? '−∞'} to ${high ?? '∞'}; check how it is scaled. The value is left out.` });
      return [];
    }
    return [{ metricId: metric.id, value, step: last[0], measuredAt: last[1] > 0 ? last[1] : run.endedAt }];
  });
}

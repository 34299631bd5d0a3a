import { findLastPoint } from './last-point';
import type { MetricMapping, ProjectMetric, ValueScale } from './plan-runs';
import type { TrackedRun } from './tracked-run';

/**
 * Which of the trackers' metrics most likely is which of the project's: the one of the same name, else the one that
 * shares most words with it. Values between 0 and 1 of a metric in per cent are taken times 100.
 */
export function proposeMetrics(runs: readonly TrackedRun[], metrics: readonly ProjectMetric[]): MetricMapping {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run.metrics)))];
  const taken = new Map<string, MetricMapping[string]>();
  for (const metric of metrics) {
    const scored = names.filter((name) => !taken.has(name)).map((name) => ({ name, score: likeness(name, metric.name) })).toSorted((a, b) => b.score - a.score);
    const best = scored[0];
    if (best && best.score > 0) taken.set(best.name, { metricId: metric.id, scale: proposeScale(runs, best.name, metric) });
  }
  return Object.fromEntries(taken);
}

function proposeScale(runs: readonly TrackedRun[], name: string, metric: ProjectMetric): ValueScale {
  const values = runs.flatMap((run) => {
    const last = findLastPoint(run.metrics[name] ?? []);
    return last ? [last[2]] : [];
  });
  const isShare = values.every((value) => value >= 0 && value <= 1);
  return isShare && /%|per ?cent/i.test(`${metric.unit} ${metric.name}`) ? 'percent' : 'same';
}

/** The share of words that two names have in common, from 0 to 1; nearly equal names come first. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.join(' ') === other.join(' ')) return 2;
  const shared = one.filter((word) => other.includes(word)).length;
  return shared / Math.max(1, one.length + other.length - shared);
}

const FILLERS = new Set(['val', 'valid', 'validation', 'test', 'eval', 'holdout', 'best', 'final', 'mean', 'the', 'of', 'at']);

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '' && !FILLERS.has(word));
}

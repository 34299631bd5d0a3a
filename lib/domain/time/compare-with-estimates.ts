import { groupBy } from '../shared/group-by';
import { quantileSorted } from '../statistics/quantile';

/** A finished piece of work: what was said it would take, and what it took. */
export type EstimatedWork = { readonly kind: string; readonly estimate: number; readonly actual: number };

export type EstimateRecord = {
  readonly kind: string;
  readonly tasks: number;
  /** Quantiles of actual over estimate; null while there are too few tasks. */
  readonly ratio: { readonly p10: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p90: number } | null;
};

/** Fewer tasks say nothing about the next one. */
export const FEWEST_TASKS = 8;

/** How far work of each kind has missed its estimates, those with most tasks first. */
export function compareWithEstimates(works: readonly EstimatedWork[]): EstimateRecord[] {
  const usable = works.filter(({ estimate, actual }) => estimate > 0 && actual > 0);
  return [...groupBy(usable, ({ kind }) => kind)].map(([kind, tasks]) => ({ kind, tasks: tasks.length, ratio: tasks.length < FEWEST_TASKS ? null : quantilesOf(tasks) })).toSorted((a, b) => b.tasks - a.tasks);
}

function quantilesOf(tasks: readonly EstimatedWork[]): NonNullable<EstimateRecord['ratio']> {
  const ratios = Float64Array.from(tasks, ({ actual, estimate }) => actual / estimate).sort();
  const at = (p: number): number => quantileSorted(ratios, p);
  return { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}

import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { stratifiedNormals } from '../random/stratified-normals';
import type { Interval } from '../shared/interval';
import { mean } from '../statistics/mean';
import { createCalibrator } from './calibrate-estimate';
import { ESTIMATION_LIMITS } from './parameters/limits';

/** A finished part of a finished project: its range as it was forecast, or a single estimate, and what it took. */
export type PastPart = { readonly project: string; readonly actual: number } & (Interval | { readonly estimate: number });

/** How far, in logs, a project's total was from the middle of its independent forecast, and that forecast's own variance. */
export type ComparedTotal = { readonly error: number; readonly variance: number };

/** Each past project's total beside what independent parts would have had. */
export function comparePastTotals(history: readonly PastPart[]): ComparedTotal[] {
  const summarise = createPartSummary();
  return [...groupByProject(withRanges(history)).values()].map((parts) => compareTotal(parts, summarise));
}

type RangedPart = Interval & { readonly project: string; readonly actual: number };

function withRanges(history: readonly PastPart[]): RangedPart[] {
  const calibrate = createCalibrator(history.filter((part) => 'estimate' in part));
  const sizeOf = groupSizes(history.flatMap((part) => ('estimate' in part ? [part.estimate] : [])));
  const ranges = new Map<number, Interval>();
  return history.map((part) => {
    if (!('estimate' in part)) return part;
    const { project, actual, estimate } = part;
    const size = sizeOf(estimate);
    if (!ranges.has(size)) ranges.set(size, rangeOf(calibrate({ estimate: size }), size));
    const { p10, p50, p90 } = ranges.get(size) as Interval;
    const scale = estimate / size;
    return { project, actual, p10: scale * p10, p50: scale * p50, p90: scale * p90 };
  });
}

/** The size that stands for an estimate: itself, unless there are very many different ones, of which every kth then stands for the next ones too. */
function groupSizes(estimates: readonly number[]): (estimate: number) => number {
  const sizes = Float64Array.from(new Set(estimates)).sort();
  const each = Math.ceil((sizes.length * estimates.length) / ESTIMATION_LIMITS.commonFactor.mostComparisons);
  const place = new Map(Array.from(sizes, (size, i) => [size, i]));
  return (estimate) => (each <= 1 ? estimate : (sizes[Math.floor((place.get(estimate) as number) / each) * each] as number));
}

function rangeOf(calibrated: ReturnType<ReturnType<typeof createCalibrator>>, estimate: number): Interval {
  return calibrated.ok ? { p10: calibrated.p10, p50: calibrated.p50, p90: calibrated.p90 } : { p10: estimate, p50: estimate, p90: estimate };
}

function groupByProject(parts: readonly RangedPart[]): Map<string, RangedPart[]> {
  const groups = new Map<string, RangedPart[]>();
  for (const part of parts) {
    const group = groups.get(part.project);
    if (group === undefined) groups.set(part.project, [part]);
    else group.push(part);
  }
  return groups;
}

const SCORES = stratifiedNormals(256);

type PartSummary = { readonly mean: number; readonly variance: number };

/** Mean and variance of a part by its range; many parts have the same one. */
function createPartSummary(): (part: Interval) => PartSummary {
  const known = new Map<string, PartSummary>();
  return (part) => {
    const key = `${part.p10} ${part.p50} ${part.p90}`;
    const summary = known.get(key) ?? summarisePart(part);
    known.set(key, summary);
    return summary;
  };
}

function summarisePart(part: Interval): PartSummary {
  const values = SCORES.map(valueOf(part));
  const middle = mean(values);
  return { mean: middle, variance: mean(values.map((value) => (value - middle) ** 2)) };
}

function compareTotal(parts: readonly RangedPart[], summarise: (part: Interval) => PartSummary): ComparedTotal {
  let expected = 0;
  let variance = 0;
  let actual = 0;
  for (const part of parts) {
    const summary = summarise(part);
    expected += summary.mean;
    variance += summary.variance;
    actual += part.actual;
  }
  // A lognormal with the sum's mean and variance (Fenton and Wilkinson).
  const logVariance = Math.log1p(variance / expected ** 2);
  return { error: Math.log(actual / expected) + logVariance / 2, variance: logVariance };
}

function valueOf(part: Interval): (score: number) => number {
  const fitted = fitQuantileDistribution(part, { lower: 0 });
  return fitted.ok ? fitted.value.quantileOfNormal : () => part.p50;
}

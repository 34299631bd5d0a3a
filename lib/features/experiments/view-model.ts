import { inOrder } from '@/lib/domain/progress/place-experiments';
import { samplingErrorOfShare } from '@/lib/domain/progress/sampling-error';
import { gainBetween } from '@/lib/domain/progress/track-kept';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatSigned, joinRange } from '@/lib/domain/shared/format-number';
import type { ExperimentOutcome } from '@/lib/domain/progress/progress-types';

type Metric = { readonly id: string; readonly name: string; readonly unit: string; readonly direction: 'increase' | 'decrease'; readonly lowerBound: number | null; readonly upperBound: number | null; readonly target: number | null };

export type MeasuredFacts = {
  readonly number: number;
  readonly outcome: ExperimentOutcome;
  readonly finishedOn: string | null;
  readonly measurements: readonly { readonly metricId: string; readonly value: number; readonly error: number | null }[];
};

export type ExperimentFigures = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  readonly range: string;
  /** By how much it is better than the best before it, in the metric's own sign; empty for the first. */
  readonly gain: string;
  readonly isGood: boolean;
};

/** Value, interval and gain of each experiment in the primary metric, by its number. */
export function toFigures(experiments: readonly MeasuredFacts[], metric: Metric | null): Map<number, ExperimentFigures> {
  let best: number | null = null;
  const figures = new Map<number, ExperimentFigures>();
  for (const { number, outcome, measurements } of inOrder(experiments)) {
    const measured = metric ? measurements.find(({ metricId }) => metricId === metric.id) : undefined;
    figures.set(number, metric && measured ? describeMeasured(measured, best, outcome, metric) : NOT_MEASURED);
    if (metric && measured && outcome === 'kept' && (best === null || gainBetween(best, measured.value, metric.direction) > 0)) best = measured.value;
  }
  return figures;
}

const NOT_MEASURED: ExperimentFigures = { value: null, low: null, high: null, text: '', range: '', gain: '', isGood: false };

function describeMeasured({ value, error }: { readonly value: number; readonly error: number | null }, best: number | null, outcome: ExperimentOutcome, metric: Metric): ExperimentFigures {
  const [low, high] = error === null ? [null, null] : [clamp(value - error, metric), clamp(value + error, metric)];
  return {
    value,
    low,
    high,
    text: formatMeasured(value),
    range: low === null || high === null ? '' : formatAround(low, high, value),
    gain: best === null ? '' : formatSigned(value - best),
    isGood: best !== null && outcome === 'kept' && gainBetween(best, value, metric.direction) > 0,
  };
}

function clamp(value: number, { lowerBound, upperBound }: Metric): number {
  return Math.min(upperBound ?? Number.POSITIVE_INFINITY, Math.max(lowerBound ?? Number.NEGATIVE_INFINITY, value));
}

/** The ends of a measured interval, to the decimals of the value, or to those that tell them apart. */
export function formatAround(low: number, high: number, value: number): string {
  const shown = formatMeasured(value).split('.')[1]?.length ?? 0;
  const width = Math.max(high - low, Number.MIN_VALUE);
  const places = Math.min(6, Math.max(shown, width < 2 ? Math.ceil(-Math.log10(width / 2)) : 0));
  const print = (end: number): string => end.toFixed(places).replace('-', '\u2212');
  return joinRange(print(low), print(high));
}

/** The axis of the table's strips: all values with their errors and the target. */
export function toAxis(figures: ReadonlyMap<number, ExperimentFigures>, shown: readonly number[], target: number | null): { readonly kind: 'linear'; readonly min: number; readonly max: number } | null {
  const values = shown.flatMap((number) => {
    const { value, low, high } = figures.get(number) ?? {};
    return value === null || value === undefined ? [] : [low ?? value, high ?? value];
  });
  if (values.length === 0) return null;
  const all = target === null ? values : [...values, target];
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const margin = (max - min || Math.abs(max) || 1) * 0.06;
  return { kind: 'linear', min: min - margin, max: max + margin };
}

/** The sampling error of a share in the unit of its metric: of a percentage in points, of a fraction as it is. Null for what is no share. */
export function errorFromHoldout(value: number, holdout: number, { unit, lowerBound, upperBound }: Pick<Metric, 'unit' | 'lowerBound' | 'upperBound'>): number | null {
  const whole = wholeOf({ unit, lowerBound, upperBound });
  if (whole === null) return null;
  const error = samplingErrorOfShare(value / whole, holdout);
  return error === null ? null : Number((error * whole).toPrecision(2));
}

/** What a share's 100 % is in the unit of the metric. */
export function wholeOf({ unit, lowerBound, upperBound }: Pick<Metric, 'unit' | 'lowerBound' | 'upperBound'>): number | null {
  if (unit.trim() === '%') return 100;
  return lowerBound === 0 && upperBound === 1 ? 1 : null;
}

export const outcomeNames: Readonly<Record<ExperimentOutcome, string>> = { running: 'running', kept: 'kept', dropped: 'dropped', inconclusive: 'inconclusive' };

/** "v11 · e41c9a7" */
export function joinVersions(dataVersion: string | null, codeVersion: string | null): string {
  return [dataVersion, codeVersion].filter((part) => part !== null && part !== '').join(' · ');
}

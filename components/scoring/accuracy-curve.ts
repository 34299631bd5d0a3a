import type { FanPoint } from '@/components/charts/fan-bands';
import type { MeasuredPoint } from '@/components/charts/power-law-curve';
import type { AccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import type { ErrorPoint } from '@/lib/domain/estimation/fit-learning-curve';
import type { Interval } from '@/lib/domain/shared/interval';

/** What the picture of examples by accuracy shows; accuracy is 1 − error, both axes are linear. */
export type AccuracyCurve = {
  readonly measured: readonly MeasuredPoint[];
  readonly curve: readonly FanPoint[];
  readonly naive: { readonly from: { x: number; y: number }; readonly to: { x: number; y: number }; readonly examples: number };
  readonly x: { readonly min: number; readonly max: number };
  readonly yMax: number;
};

const STEPS = 48;

/** The power-law band from the first measurement to beyond the target, cut at the top of the picture, and the straight line beside it. */
export function layOutAccuracyCurve(points: readonly ErrorPoint[], targetError: number, { examples, at }: Pick<AccuracyCost, 'examples' | 'at'>): AccuracyCurve {
  const sorted = points.toSorted((a, b) => a.examples - b.examples);
  const target = 1 - targetError;
  const lowest = Math.min(target, ...points.map(({ error }) => 1 - error));
  const highest = Math.max(target, ...points.map(({ error }) => 1 - error));
  const margin = 0.12 * Math.max(highest - lowest, 0.01);
  const x = { min: Math.max(0, lowest - margin), max: Math.min(1, highest + margin) };
  const most = Math.max(...points.map((point) => point.examples));
  const yMax = Number.isFinite(examples.p50) ? Math.max(1.6 * examples.p50, 1.2 * most) : 20 * most;
  const accuracies = Array.from({ length: STEPS + 1 }, (_, step) => lowest + ((x.max - lowest) * step) / STEPS);
  const curve = accuracies.map((accuracy) => toFanPoint(accuracy, at(1 - accuracy).examples, yMax)).filter((point) => point !== null);
  return { measured: sorted.map((point) => ({ x: 1 - point.error, y: point.examples })), curve, naive: drawNaive(sorted, target), x, yMax };
}

/** Null where even the median is off the picture. Quartiles are not known, so the inner band has no width. */
function toFanPoint(x: number, { p10, p50, p90 }: Interval, yMax: number): FanPoint | null {
  return p50 <= yMax ? { x, p10, p25: p50, p50, p75: p50, p90: Math.min(p90, yMax) } : null;
}

/** Through the first and the last measurement; with one, in proportion to the accuracy. */
function drawNaive(sorted: readonly ErrorPoint[], target: number): AccuracyCurve['naive'] {
  const first = sorted[0] ?? { examples: 0, error: 1 };
  const last = sorted.at(-1) ?? first;
  const start = last === first || last.error >= first.error ? { x: 0, y: 0 } : { x: 1 - first.error, y: first.examples };
  const slope = (last.examples - start.y) / (1 - last.error - start.x);
  const examples = start.y + slope * (target - start.x);
  return { from: { x: 1 - first.error, y: start.y + slope * (1 - first.error - start.x) }, to: { x: target, y: examples }, examples };
}

import { scaleValue, type Axis } from './axis-scale';

export type Quantiles = { readonly p10: number; readonly p25: number; readonly p50: number; readonly p75: number; readonly p90: number };

/** Where an outcome becomes good, and on which side. */
export type Threshold = { readonly at: number; readonly good: 'above' | 'below' };

/** A density as a curve: heights at equal steps of the axis's scale, from `start` to `end` in the quantity's unit. Only their ratios matter. */
export type Density = { readonly start: number; readonly end: number; readonly heights: readonly number[] };

export type Point = { readonly x: number; readonly y: number };

/** `shape` is a path from the base along the curve and back to the base, open there: its pen draws no line on the base. */
export type CurveSide = { readonly side: 'good' | 'rest'; readonly shape: string };

export type DensityGeometry = {
  readonly base: number;
  readonly sides: readonly CurveSide[];
  readonly range: { readonly from: number; readonly to: number };
  readonly median: { readonly x: number; readonly top: number };
  readonly beyond: { readonly left: boolean; readonly right: boolean };
};

const AREA_SHARE = 680 / (138 * 46); // of a cell's pixels that the curve covers: equal in all rows of a column
const BASE_GAP = 7; // below the base, for the foot of the median tick
const HEAD_GAP = 10; // the curve's height ends this far short of the cell's
const LOWEST = 0.35; // a lower curve is not drawn
const UNSEEN = 0.15; // pixels that a straight line may pass a point by

type DensityInput = {
  axis: Axis;
  width: number;
  height: number;
  density: Density;
  quantiles: Quantiles;
  threshold?: Threshold | undefined;
};

/** The density form: paths of equal area, split exactly at the threshold. */
export function layOutDensity({ axis, width, height, density, quantiles, threshold }: DensityInput): DensityGeometry {
  const base = height - BASE_GAP;
  const curve = cutTails(placeCurve(axis, width, height, density));
  const shown = clipCurve(curve, 0, width);
  const medianX = clamp(scaleValue(axis, width, quantiles.p50), 0, width);
  return {
    base,
    sides: splitCurve(shown, axis, width, threshold).map(({ side, points }) => ({ side, shape: drawShape(straighten(points), base) })),
    range: rangeOn(axis, width, quantiles.p10, quantiles.p90),
    median: { x: medianX, top: base - heightAt(shown, medianX) },
    beyond: beyondAxis(axis, quantiles),
  };
}

export type CompactGeometry = {
  readonly range: { readonly from: number; readonly to: number };
  readonly bars: readonly { readonly side: 'good' | 'rest'; readonly from: number; readonly to: number }[];
  readonly median: number;
  readonly beyond: { readonly left: boolean; readonly right: boolean };
};

/** The compact form: line P10 to P90, bar P25 to P75 split at the threshold, tick at P50. */
export function layOutCompact(axis: Axis, width: number, quantiles: Quantiles, threshold?: Threshold): CompactGeometry {
  const bar = rangeOn(axis, width, quantiles.p25, quantiles.p75);
  return {
    range: rangeOn(axis, width, quantiles.p10, quantiles.p90),
    bars: splitBar(bar, axis, width, threshold),
    median: clamp(scaleValue(axis, width, quantiles.p50), 0, width),
    beyond: beyondAxis(axis, quantiles),
  };
}

function rangeOn(axis: Axis, width: number, low: number, high: number) {
  return { from: clamp(scaleValue(axis, width, low), 0, width), to: clamp(scaleValue(axis, width, high), 0, width) };
}

function beyondAxis(axis: Axis, { p10, p90 }: Quantiles) {
  return { left: p10 < axis.min, right: p90 > axis.max };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Heights in pixels: constant area over the whole curve, unless that would be taller than the cell. */
function placeCurve(axis: Axis, width: number, height: number, { start, end, heights }: Density): Point[] {
  const from = scaleValue(axis, width, start);
  const step = (scaleValue(axis, width, end) - from) / Math.max(1, heights.length - 1);
  const sum = heights.reduce((total, value) => total + value, 0);
  const highest = heights.reduce((most, value) => Math.max(most, value), 0);
  if (sum === 0 || step <= 0) return [];
  const byArea = (AREA_SHARE * width * height) / (sum * step);
  const factor = Math.min(byArea, (height - HEAD_GAP) / highest);
  return heights.map((value, index) => ({ x: from + index * step, y: value * factor }));
}

function cutTails(curve: Point[]): Point[] {
  const first = curve.findIndex((point) => point.y >= LOWEST);
  const last = curve.findLastIndex((point) => point.y >= LOWEST);
  return first < 0 ? [] : curve.slice(first, last + 1);
}

/** The part of a curve between two positions, with interpolated ends. */
function clipCurve(curve: readonly Point[], from: number, to: number): Point[] {
  const first = curve[0];
  const last = curve.at(-1);
  if (!first || !last || to <= first.x || from >= last.x) return [];
  const left = Math.max(from, first.x);
  const right = Math.min(to, last.x);
  const inside = curve.filter((point) => point.x > left && point.x < right);
  return [{ x: left, y: heightAt(curve, left) }, ...inside, { x: right, y: heightAt(curve, right) }];
}

function heightAt(curve: readonly Point[], x: number): number {
  const after = curve.findIndex((point) => point.x >= x);
  if (after < 0) return 0;
  const right = curve[after] as Point;
  const left = curve[after - 1];
  if (!left) return right.x === x ? right.y : 0;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

function splitCurve(curve: Point[], axis: Axis, width: number, threshold: Threshold | undefined): { side: 'good' | 'rest'; points: Point[] }[] {
  if (!threshold) return [{ side: 'rest', points: curve }];
  const x = scaleValue(axis, width, threshold.at);
  const below = { side: sideOf('below', threshold), points: clipCurve(curve, Number.NEGATIVE_INFINITY, x) };
  const above = { side: sideOf('above', threshold), points: clipCurve(curve, x, Number.POSITIVE_INFINITY) };
  return [below, above].filter(({ points }) => points.length > 0);
}

function splitBar(bar: { from: number; to: number }, axis: Axis, width: number, threshold: Threshold | undefined) {
  if (!threshold) return [{ side: 'rest' as const, ...bar }];
  const x = clamp(scaleValue(axis, width, threshold.at), bar.from, bar.to);
  return [
    { side: sideOf('below', threshold), from: bar.from, to: x },
    { side: sideOf('above', threshold), from: x, to: bar.to },
  ].filter(({ from, to }) => to > from);
}

function sideOf(half: 'above' | 'below', threshold: Threshold): 'good' | 'rest' {
  return threshold.good === half ? 'good' : 'rest';
}

/** Leaves out the points that a straight line between their neighbours passes closer than can be seen. */
function straighten(points: readonly Point[]): Point[] {
  const kept = points.slice(0, 1);
  let start = 0;
  for (let end = 2; end < points.length; end++) {
    if (isStraight(points, start, end)) continue;
    start = end - 1;
    kept.push(points[start] as Point);
  }
  return points.length > 1 ? [...kept, points.at(-1) as Point] : kept;
}

function isStraight(points: readonly Point[], start: number, end: number): boolean {
  const from = points[start] as Point;
  const to = points[end] as Point;
  const slope = (to.y - from.y) / (to.x - from.x);
  return points.slice(start + 1, end).every(({ x, y }) => Math.abs(from.y + slope * (x - from.x) - y) <= UNSEEN);
}

function drawShape(points: readonly Point[], base: number): string {
  const first = points[0];
  return first ? `M${print(first.x)} ${print(base)}V${print(base - first.y)}${drawSteps(points, base)}V${print(base)}` : '';
}

/** From point to point, each by its distance from the one before: half as long as by its place. */
function drawSteps(points: readonly Point[], base: number): string {
  const places = points.map(({ x, y }) => ({ x: Math.round(x * 10), y: Math.round((base - y) * 10) }));
  return places.slice(1).map(({ x, y }, index) => printStep(x - (places[index]?.x ?? 0), y - (places[index]?.y ?? 0))).join('');
}

function printStep(x: number, y: number): string {
  return `l${printTenths(x)} ${printTenths(y)}`.replace(' -', '-');
}

/** A number of tenths; no nought before the point. */
function printTenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** Tenths of a pixel are enough, and keep a table's HTML small. */
export function print(value: number): string {
  return String(Math.round(value * 10) / 10);
}

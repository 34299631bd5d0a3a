import { scaleValue, type Axis } from './axis-scale';
import { layOutCompact, layOutDensity, print, type CompactGeometry, type CurveSide, type Density, type DensityGeometry, type Quantiles, type Threshold } from './strip-geometry';

// A table has three strips in each row, of up to nine elements each. As one text they cost a fifth of what they cost as
// elements, on the server as in the browser. Only numbers, names of classes and our own texts go into it.

type StripInput = { axis: Axis; width: number; height: number; quantiles: Quantiles; threshold?: Threshold | undefined; showThreshold?: boolean };
type DensityInput = StripInput & { density: Density };

export function drawDensityStrip(input: DensityInput): string {
  return drawDensity(input, layOutDensity(input), true);
}

/** `width` is across, `height` along the value axis. */
export function drawTurnedStrip({ width, height, ...strip }: DensityInput): string {
  const upright = { ...strip, width: height, height: width };
  return `<g transform="matrix(0 -1 -1 0 ${width} ${height})">${drawDensity(upright, layOutDensity(upright), false)}</g>`;
}

function drawDensity({ axis, width, height, threshold, showThreshold }: StripInput, { base, sides, range, median, beyond }: DensityGeometry, withArrows: boolean): string {
  const arrows = withArrows ? drawArrows(beyond, width, base) : '';
  const marks = drawSides(sides) + path('line-range', `M${print(range.from)} ${base}H${print(range.to)}`) + arrows + path('tick-median', `M${print(median.x)} ${base + 3}V${print(median.top)}`);
  return marks + (threshold && showThreshold ? drawThreshold(axis, width, height, threshold.at) : '');
}

export function drawCompactStrip({ never, thick = 5, ...input }: StripInput & { never?: string; thick?: number }): string {
  const { axis, width, height, quantiles, threshold, showThreshold } = input;
  const geometry = layOutCompact(axis, width, quantiles, threshold);
  const marks = drawCompactMarks({ geometry, middle: height / 2, width, thick }) + (never ? drawNeverTail(geometry.range.to, height / 2, never) : '');
  return marks + (threshold && showThreshold ? drawThreshold(axis, width, height, threshold.at) : '');
}

const TICK_REACH = 5;

/** Line, bar and tick around a middle line. */
export function drawCompactMarks({ geometry, middle, width, thick = 5 }: { geometry: CompactGeometry; middle: number; width: number; thick?: number }): string {
  const { range, bars, median, beyond } = geometry;
  const drawnBars = bars.map(({ side, from, to }) => `<rect class="bar-${side}" x="${print(from)}" y="${middle - thick / 2}" width="${print(to - from)}" height="${thick}"/>`).join('');
  return path('line-range', `M${print(range.from)} ${middle}H${print(range.to)}`) + drawArrows(beyond, width, middle) + drawnBars + path('tick-median-bold', `M${print(median)} ${middle - TICK_REACH}V${middle + TICK_REACH}`);
}

function drawSides(sides: readonly CurveSide[]): string {
  return sides.map(({ side, shape }) => path(`side-${side}`, shape)).join('');
}

/** Open arrows where the range goes on beyond the axis. */
function drawArrows(beyond: { left: boolean; right: boolean }, width: number, y: number): string {
  const left = beyond.left ? path('line-range', `M4 ${y - 3}L-1 ${y}L4 ${y + 3}`) : '';
  return left + (beyond.right ? path('line-range', `M${width - 4} ${y - 3}L${width + 1} ${y}L${width - 4} ${y + 3}`) : '');
}

const TAIL = 24;

function drawNeverTail(from: number, middle: number, share: string): string {
  return `${path('line-range line-dotted', `M${print(from)} ${middle}h${TAIL}`)}<text x="${print(from + TAIL + 4)}" y="${middle + 4}">${escape(share)}</text>`;
}

function drawThreshold(axis: Axis, width: number, height: number, at: number): string {
  const x = scaleValue(axis, width, at);
  return x < 0 || x > width ? '' : path('line-threshold', `M${print(x)} 0V${height}`);
}

function path(className: string, line: string): string {
  return `<path class="${className}" d="${line}"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

'use client';

import { useRef } from 'react';
import { Area, CartesianGrid, ComposedChart, ErrorBar, Line, ReferenceLine, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { chooseTicks } from './axis-scale';
import { useWidth } from './use-width';

export type ProgressPoint = {
  readonly x: number;
  readonly y: number;
  /** Half the width of its interval. */
  readonly error: number | null;
  readonly outcome: 'kept' | 'dropped' | 'inconclusive';
  /** What it says when it is pointed at. */
  readonly title: string;
  readonly detail: string;
};

type Mark = { readonly at: number; readonly label: string };

type ProgressChartProps = {
  points: readonly ProgressPoint[];
  /** Best so far, as a step line through these corners. */
  best: readonly { readonly x: number; readonly y: number }[];
  /** What is to come: P10, P50 and P90 at rising x. */
  fan?: readonly { readonly x: number; readonly p10: number; readonly p50: number; readonly p90: number }[];
  target: Mark | null;
  /** The time box, as a dotted upright rule. */
  limit: Mark | null;
  format: (value: number) => string;
  /** Stands behind the last figure of the x axis. */
  xUnit: string;
  height: number;
  /** Says what the picture shows. */
  label: string;
};

const TICK = { fill: 'var(--ink-3)', fontSize: 11 } as const;
const MARGIN = { top: 18, right: 14, bottom: 0, left: 0 } as const;

/** Measured values with their intervals, the best so far, the target and the time box; with a fan, what is to come. */
export function ProgressChart({ points, best, fan = [], target, limit, format, xUnit, height, label }: ProgressChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 400);
  const x = scale([0, ...points.map((point) => point.x), ...fan.map((one) => one.x), limit?.at ?? 0]);
  const y = scale([0, ...points.map((point) => point.y + (point.error ?? 0)), ...fan.map((one) => one.p90), target?.at ?? 0]);
  return (
    <figure ref={frame}>
      <figcaption className="sr-only">{label}</figcaption>
      <div aria-hidden>
      <ComposedChart width={width} height={height} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis type="number" dataKey="x" domain={[0, x.end]} ticks={x.ticks} tickFormatter={(value: number) => (value === x.ticks.at(-1) ? `${format(value)} ${xUnit}` : format(value))} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--ink)' }} allowDuplicatedCategory={false} height={22} />
        <YAxis type="number" domain={[y.start, y.end]} ticks={y.ticks} tickFormatter={format} tick={TICK} tickLine={false} axisLine={false} width={30} />
        <Tooltip content={<PointNote />} cursor={false} isAnimationActive={false} />
        {fan.length > 0 ? <Area data={fan.map(({ x: at, p10, p90 }) => ({ x: at, range: [p10, p90] }))} dataKey="range" stroke="none" fill="var(--accent-3)" fillOpacity={0.7} isAnimationActive={false} activeDot={false} tooltipType="none" /> : null}
        {fan.length > 0 ? <Line data={[...fan]} dataKey="p50" stroke="var(--accent)" strokeWidth={1.5} dot={false} activeDot={false} isAnimationActive={false} tooltipType="none" /> : null}
        {target ? <ReferenceLine y={target.at} stroke="var(--accent)" strokeWidth={1.25} label={{ value: target.label, position: 'insideTopLeft', fill: 'var(--accent)', fontSize: 11 }} /> : null}
        {limit ? <ReferenceLine x={limit.at} stroke="var(--ink-2)" strokeDasharray="2 2.5" label={{ value: limit.label, position: 'insideTopRight', fill: 'var(--ink-2)', fontSize: 11, offset: 4 }} /> : null}
        <Line data={[...best]} dataKey="y" type="stepAfter" stroke="var(--ink)" strokeWidth={1.25} dot={false} activeDot={false} isAnimationActive={false} tooltipType="none" />
        <Scatter data={[...points]} dataKey="y" shape={PointMark} isAnimationActive={false}>
          <ErrorBar dataKey="error" direction="y" width={0} stroke="var(--ink-3)" strokeWidth={0.9} isAnimationActive={false} />
        </Scatter>
      </ComposedChart>
      </div>
    </figure>
  );
}

const MARKS: Readonly<Record<ProgressPoint['outcome'], string>> = { kept: 'point-kept', dropped: 'point-dropped', inconclusive: 'point-open' };

/** Kept filled, dropped hollow, inconclusive grey. */
function PointMark({ cx, cy, payload }: { cx?: number | undefined; cy?: number | undefined; payload?: ProgressPoint | undefined }) {
  if (cx === undefined || cy === undefined || !payload) return <g />;
  return <circle cx={cx} cy={cy} r={3} className={MARKS[payload.outcome]} />;
}

function PointNote({ active, payload }: { active?: boolean; payload?: readonly { payload?: Partial<ProgressPoint> }[] }) {
  const point = payload?.find((one) => one.payload?.title !== undefined)?.payload;
  if (!active || !point) return null;
  return (
    <div className="max-w-64 rounded-2 border border-rule-2 bg-raised px-3 py-2 text-1 text-ink shadow-popover">
      <p className="font-medium">{point.title}</p>
      <p className="text-ink-2">{point.detail}</p>
    </div>
  );
}

const MOST_TICKS = 5;

/** Round ends that hold all values, from nought where none is below. */
function scale(values: readonly number[]): { start: number; end: number; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rough = chooseTicks({ kind: 'linear', min: low, max: high > low ? high : low + 1 }, MOST_TICKS);
  const step = (rough[1] ?? 1) - (rough[0] ?? 0) || 1;
  const start = Math.floor(low / step) * step;
  const count = Math.ceil((high - start) / step - 1e-9) || 1;
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((start + index * step).toPrecision(12)));
  return { start, end: ticks.at(-1) ?? high, ticks };
}

'use client';

import { useRef } from 'react';
import { FanBands, ThresholdRule, type FanPoint } from './fan-bands';
import { IntervalStrip } from './interval-strip';
import { drawLine, locate, PlotFrame, type Plot, type PlotAxis } from './plot-frame';
import type { Density, Quantiles, Threshold } from './strip-geometry';
import { useWidth } from './use-width';

export type ObservedPoint = {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  readonly outcome: 'kept' | 'dropped' | 'open';
  readonly label?: string;
};

export type PlotMark = { readonly at: number; readonly label: string };

type FanChartProps = {
  observed: readonly ObservedPoint[];
  /** Best so far, as a step line through these corners. */
  best: readonly { readonly x: number; readonly y: number }[];
  fan: readonly FanPoint[];
  x: PlotAxis;
  y: PlotAxis;
  target?: PlotMark;
  now?: PlotMark;
  /** A dotted upright rule: the time box, a due date. */
  limit?: PlotMark;
  plateau?: { readonly from: number; readonly to: number; readonly label: string };
  /** Where the fan arrives: a turned strip at its end. */
  arrival?: { readonly quantiles: Quantiles; readonly density: Density; readonly threshold?: Threshold };
  height?: number;
  /** Says what the picture shows. */
  label: string;
};

const MARGIN = { left: 30, top: 24, bottom: 44 };
const ARRIVAL_WIDTH = 70;

/** Past in ink, future in petrol: measured points, the best so far, and a fan of what is to come. */
export function FanChart({ observed, best, fan, x, y, target, now, limit, plateau, arrival, height = 400, label }: FanChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 720);
  const right = arrival ? ARRIVAL_WIDTH + 14 : 10;
  const plot: Plot = { left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - right, height: height - MARGIN.top - MARGIN.bottom, x, y };
  return (
    <div ref={frame} className="relative">
      <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
        <PlotFrame plot={plot}>
          {plateau ? <Plateau plot={plot} {...plateau} /> : null}
          <FanBands plot={plot} fan={fan} />
          {target ? <ThresholdRule plot={plot} {...target} beyond={arrival ? ARRIVAL_WIDTH : 0} /> : null}
          {now ? <UprightRule plot={plot} {...now} className="line-now" /> : null}
          {limit ? <UprightRule plot={plot} {...limit} className="line-limit" /> : null}
          <path className="line-past" d={drawLine(plot, stepCorners(best))} />
          {observed.map((point) => (
            <Observed key={`${point.x} ${point.y}`} plot={plot} point={point} />
          ))}
        </PlotFrame>
      </svg>
      {arrival ? (
        <div className="absolute" style={{ left: plot.left + plot.width + 8, top: plot.top }}>
          <IntervalStrip form="turned" axis={y.axis} width={ARRIVAL_WIDTH} height={plot.height} quantiles={arrival.quantiles} density={arrival.density} threshold={arrival.threshold} label={null} />
        </div>
      ) : null}
    </div>
  );
}

/** The corners of a step line: the value holds until the next one is reached. */
function stepCorners(points: readonly { readonly x: number; readonly y: number }[]) {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [{ x: point.x, y: before.y }, point] : [point];
  });
}

function Observed({ plot, point }: { plot: Plot; point: ObservedPoint }) {
  const at = locate(plot, point.x, point.y);
  const hasError = point.low !== undefined && point.high !== undefined;
  return (
    <g>
      {hasError ? <path className="error-line" d={`M${at.x} ${locate(plot, point.x, point.low ?? point.y).y}V${locate(plot, point.x, point.high ?? point.y).y}`} /> : null}
      <circle className={`point-${point.outcome}`} cx={at.x} cy={at.y} r={3} />
      {point.label ? (
        <text className="label-2 halo" x={at.x + 9} y={at.y + 3}>
          {point.label}
        </text>
      ) : null}
    </g>
  );
}

function UprightRule({ plot, at, label, className }: { plot: Plot; at: number; label: string; className: string }) {
  const { x } = locate(plot, at, plot.y.axis.min);
  return (
    <g>
      <path className={className} d={`M${x} ${plot.top}v${plot.height}`} />
      <text className="label-2 halo" x={x + 6} y={plot.top + 10}>
        {label}
      </text>
    </g>
  );
}

function Plateau({ plot, from, to, label }: { plot: Plot; from: number; to: number; label: string }) {
  const left = locate(plot, from, plot.y.axis.min).x;
  const right = locate(plot, to, plot.y.axis.min).x;
  return (
    <g>
      <rect className="band-plateau" x={left} y={plot.top} width={right - left} height={plot.height} />
      <text className="label-2" x={left - 6} y={plot.top + 10} textAnchor="end">
        {label}
      </text>
    </g>
  );
}

'use client';

import { useRef } from 'react';
import { FanBands, ThresholdRule, type FanPoint } from './fan-bands';
import { placeLabels } from './place-labels';
import { drawLine, locate, PlotFrame, type Plot, type PlotAxis } from './plot-frame';
import { IntervalStrip } from './interval-strip';
import type { Density, Quantiles, Threshold } from './strip-geometry';
import { ReachStrip, type Reach } from './reach-strip';
import { useWidth } from './use-width';

export type ObservedPoint = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  readonly outcome: 'kept' | 'dropped' | 'open';
  /** Written beside the point where there is room. */
  readonly label?: string;
  /** Labels with more weight come first. */
  readonly weight?: number;
  /** Said when it is pointed at. */
  readonly note: string;
};

export type PlotMark = { readonly at: number; readonly label: string };
export type PlotPlateau = { readonly from: number; readonly to: number; readonly label: readonly string[] };

type FanChartProps = {
  observed: readonly ObservedPoint[];
  /** Best so far, as a step line through these corners. */
  best: readonly { readonly x: number; readonly y: number }[];
  fan: readonly FanPoint[];
  /** Thin lines behind: courses of single runs. */
  courses?: readonly (readonly { readonly x: number; readonly y: number }[])[];
  x: PlotAxis;
  y: PlotAxis;
  target?: PlotMark;
  /** A dashed rule for comparison: what people reach. */
  reference?: PlotMark;
  now?: PlotMark;
  /** A dotted upright rule: the time box, a due date. */
  limit?: PlotMark;
  plateaus?: readonly PlotPlateau[];
  /** Where the fan arrives: a turned strip at its end. */
  arrival?: { readonly quantiles: Quantiles; readonly density: Density; readonly threshold?: Threshold };
  /** Under the x axis: when the target is reached. */
  reach?: Reach;
  height?: number;
  /** Says what the picture shows. */
  label: string;
};

const MARGIN = { left: 34, top: 26, bottom: 44 };
const ARRIVAL_WIDTH = 70;
/** Narrower, there is no room for the turned strip and for names of points. */
const NARROW = 520;
const LETTER_WIDTH = 5.5; // of 11 px Inter, on average
const LABEL_HEIGHT = 14;

/** Past in ink, future in petrol: measured points, the best so far, and a fan of what is to come. */
export function FanChart({ observed, best, fan, courses = [], x, y, target, reference, now, limit, plateaus = [], arrival, reach, height = 400, label }: FanChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 720);
  const isNarrow = width < NARROW;
  const margin = arrival && !isNarrow ? ARRIVAL_WIDTH + 14 : 10;
  const plot: Plot = { left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - margin, height: height - MARGIN.top - MARGIN.bottom, x, y };
  const places = observed.map((point) => locate(plot, point.x, point.y));
  const labels = isNarrow ? [] : placePointLabels(observed, places, plot);
  return (
    <div ref={frame} className="relative overflow-x-clip">
      <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
        <PlotFrame plot={plot}>
          {plateaus.map((plateau, index) => (
            <Plateau key={plateau.from} plot={plot} plateau={plateau} freeFrom={isNarrow ? null : (plateaus[index - 1]?.to ?? x.axis.min)} />
          ))}
          <FanBands plot={plot} fan={fan} />
          {target ? <ThresholdRule plot={plot} {...target} beyond={arrival && !isNarrow ? ARRIVAL_WIDTH : 0} /> : null}
          {reference ? <Reference plot={plot} {...reference} /> : null}
          {limit ? <UprightRule plot={plot} {...limit} className="line-limit" isLower={isNarrow} /> : null}
          {now ? <UprightRule plot={plot} {...now} className="line-now" isBefore={limit !== undefined && Math.abs(locate(plot, limit.at, y.axis.min).x - locate(plot, now.at, y.axis.min).x) < 90} /> : null}
          {courses.map((course, index) => (
            <path key={index} className="line-course" d={drawLine(plot, course)} />
          ))}
          <path className="line-past" d={drawLine(plot, stepCorners(best))} />
          {observed.map((point) => (
            <Observed key={point.id} plot={plot} point={point} />
          ))}
          {labels.map(({ id, text, left, top, leader }) => (
            <g key={id} aria-hidden>
              {leader ? <path className="leader" d={`M${leader.from.x} ${leader.from.y}L${leader.to.x} ${leader.to.y}`} /> : null}
              <text className="label-2 halo" x={left} y={top + 11}>
                {text}
              </text>
            </g>
          ))}
        </PlotFrame>
      </svg>
      {arrival && !isNarrow ? (
        <div className="absolute" style={{ left: plot.left + plot.width + 8, top: plot.top }}>
          <IntervalStrip form="turned" axis={y.axis} width={ARRIVAL_WIDTH} height={plot.height} quantiles={arrival.quantiles} density={arrival.density} threshold={arrival.threshold} label={null} />
        </div>
      ) : null}
      {reach ? <ReachStrip reach={reach} axis={x.axis} left={plot.left} width={plot.width} /> : null}
    </div>
  );
}

function placePointLabels(observed: readonly ObservedPoint[], places: readonly { x: number; y: number }[], plot: Plot) {
  const requests = observed.flatMap((point, index) => {
    const at = places[index];
    return point.label && at ? [{ id: point.id, at, width: point.label.length * LETTER_WIDTH, height: LABEL_HEIGHT, weight: point.weight ?? 0 }] : [];
  });
  if (requests.length === 0) return [];
  const lines = observed.flatMap((point, index) => {
    const at = places[index];
    return at ? [{ from: { x: at.x, y: locate(plot, point.x, point.low ?? point.y).y }, to: { x: at.x, y: locate(plot, point.x, point.high ?? point.y).y } }] : [];
  });
  const bounds = { left: plot.left, top: plot.top + 30, right: plot.left + plot.width, bottom: plot.top + plot.height };
  const texts = new Map(observed.map(({ id, label }) => [id, label ?? '']));
  return placeLabels(requests, { points: places, lines, bounds }).map(({ id, box, leader }) => ({ id, text: texts.get(id) ?? '', left: box.left, top: box.top, leader }));
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
      <title>{point.note}</title>
      {hasError ? <path className="error-line" d={`M${at.x} ${locate(plot, point.x, point.low ?? point.y).y}V${locate(plot, point.x, point.high ?? point.y).y}`} /> : null}
      <circle className={`point-${point.outcome}`} cx={at.x} cy={at.y} r={3} />
    </g>
  );
}

function Reference({ plot, at, label }: { plot: Plot } & PlotMark) {
  const { y } = locate(plot, plot.x.axis.min, at);
  return (
    <g aria-hidden>
      <path className="line-naive" d={`M${plot.left} ${y}h${plot.width}`} />
      <text className="halo" x={plot.left + 4} y={y + 13}>
        {label}
      </text>
    </g>
  );
}

type UprightRuleProps = PlotMark & {
  plot: Plot;
  className: string;
  isBefore?: boolean;
  /** Its label is a line lower, below that of another. */
  isLower?: boolean;
};

function UprightRule({ plot, at, label, className, isBefore = false, isLower = false }: UprightRuleProps) {
  const { x } = locate(plot, at, plot.y.axis.min);
  const isLeft = isBefore || x > plot.left + plot.width - label.length * LETTER_WIDTH;
  return (
    <g>
      <path className={className} d={`M${x} ${plot.top}v${plot.height}`} />
      <text className="label-2 halo" x={isLeft ? x - 6 : x + 6} y={plot.top + 10 + (isLower ? LABEL_HEIGHT : 0)} textAnchor={isLeft ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

/** The band, with its label at its left where that does not run into the band before. */
function Plateau({ plot, plateau: { from, to, label }, freeFrom }: { plot: Plot; plateau: PlotPlateau; freeFrom: number | null }) {
  const left = locate(plot, from, plot.y.axis.min).x;
  const right = locate(plot, to, plot.y.axis.min).x;
  const isRoomy = freeFrom !== null && left - locate(plot, freeFrom, plot.y.axis.min).x > Math.max(...label.map((line) => line.length)) * LETTER_WIDTH;
  return (
    <g>
      <title>{label.join(', ')}</title>
      <rect className="band-plateau" x={left} y={plot.top} width={right - left} height={plot.height} />
      {isRoomy ? (
        <text className="label-2 halo" x={left - 6} y={plot.top + 10} textAnchor="end">
          {label.map((line, index) => (
            <tspan key={line} x={left - 6} dy={index === 0 ? 0 : 13}>
              {line}
            </tspan>
          ))}
        </text>
      ) : null}
    </g>
  );
}

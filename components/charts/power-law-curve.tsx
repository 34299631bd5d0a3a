'use client';

import { useRef } from 'react';
import { FanBands, ThresholdRule, type FanPoint } from './fan-bands';
import type { PlotMark } from './fan-chart';
import { placeLabels } from './place-labels';
import { drawLine, locate, PlotFrame, type Plot, type PlotAxis } from './plot-frame';
import { print, type Point } from './strip-geometry';
import { useWidth } from './use-width';

export type MeasuredPoint = { readonly x: number; readonly y: number; readonly low?: number; readonly high?: number; readonly label?: string };

type PowerLawCurveProps = {
  /** What was measured: a pilot, a slice. */
  measured: readonly MeasuredPoint[];
  curve: readonly FanPoint[];
  /** What a straight line through the first measurement would say, dashed, with its words. */
  naive?: { readonly from: { x: number; y: number }; readonly to: { x: number; y: number }; readonly label: string };
  threshold?: PlotMark;
  /** Linear, both of them: what grows superlinearly is never drawn straight. */
  x: PlotAxis;
  y: PlotAxis;
  height?: number;
  label: string;
};

const MARGIN = { left: 44, top: 24, right: 36, bottom: 44 };

/** The power-law band over its measurements, beside the straight line that people would draw. */
export function PowerLawCurve({ measured, curve, naive, threshold, x, y, height = 320, label }: PowerLawCurveProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 560);
  const plot: Plot = { left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom, x, y };
  return (
    <div ref={frame}>
      <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
        <PlotFrame plot={plot}>
          <FanBands plot={plot} fan={curve} />
          {naive ? <NaiveLine plot={plot} naive={naive} /> : null}
          {threshold ? <ThresholdRule plot={plot} {...threshold} /> : null}
          {measured.map((point) => {
            const at = locate(plot, point.x, point.y);
            return (
              <g key={`${point.x} ${point.y}`}>
                {point.low !== undefined && point.high !== undefined ? <path className="error-line" d={`M${at.x} ${locate(plot, point.x, point.low).y}V${locate(plot, point.x, point.high).y}`} /> : null}
                <circle className="point-kept" cx={at.x} cy={at.y} r={3.5} />
              </g>
            );
          })}
          <PointLabels plot={plot} measured={measured} />
        </PlotFrame>
      </svg>
    </div>
  );
}

const LETTER_WIDTH = 6; // of 11 px Inter, on average

function PointLabels({ plot, measured }: { plot: Plot; measured: readonly MeasuredPoint[] }) {
  const points = measured.map((point) => locate(plot, point.x, point.y));
  const requests = measured.flatMap((point, index) => (point.label ? [{ id: point.label, at: points[index] as Point, width: point.label.length * LETTER_WIDTH, height: 14 }] : []));
  const bounds = { left: plot.left, top: plot.top, right: plot.left + plot.width, bottom: plot.top + plot.height };
  return placeLabels(requests, { points, lines: [], bounds }).map(({ id, box, leader }) => (
    <g key={id}>
      {leader ? <path className="leader" d={`M${print(leader.from.x)} ${print(leader.from.y)}L${print(leader.to.x)} ${print(leader.to.y)}`} /> : null}
      <text className="label-2 halo" x={print(box.left)} y={print(box.bottom - 3)}>
        {id}
      </text>
    </g>
  ));
}

function NaiveLine({ plot, naive }: { plot: Plot; naive: NonNullable<PowerLawCurveProps['naive']> }) {
  const middle = locate(plot, (naive.from.x + naive.to.x) / 2, (naive.from.y + naive.to.y) / 2);
  return (
    <g>
      <path className="line-naive" d={drawLine(plot, [naive.from, naive.to])} />
      <text className="halo" x={middle.x} y={middle.y + 16}>
        {naive.label}
      </text>
    </g>
  );
}

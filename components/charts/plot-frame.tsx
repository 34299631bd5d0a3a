import type { ReactNode } from 'react';
import { chooseTicks, scaleValue, type Axis } from './axis-scale';
import { print, type Point } from './strip-geometry';

export type PlotAxis = { readonly axis: Axis; readonly title: string; readonly format: (value: number) => string; readonly ticks?: readonly number[] };

export type Plot = { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly x: PlotAxis; readonly y: PlotAxis };

const MOST_TICKS = 7;

/** Where a pair of values lies in the picture. */
export function locate({ left, top, width, height, x, y }: Plot, xValue: number, yValue: number): Point {
  return { x: left + scaleValue(x.axis, width, xValue), y: top + height - scaleValue(y.axis, height, yValue) };
}

/** A line through values, as the `d` of a path. */
export function drawLine(plot: Plot, points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(plot, point.x, point.y)}`).join('');
}

/** The area between two lines over the same x values. */
export function drawBand(plot: Plot, points: readonly { readonly x: number; readonly low: number; readonly high: number }[]): string {
  if (points.length === 0) return '';
  const there = points.map((point) => place(plot, point.x, point.high));
  const back = points.toReversed().map((point) => place(plot, point.x, point.low));
  return `M${[...there, ...back].join('L')}Z`;
}

function place(plot: Plot, x: number, y: number): string {
  const at = locate(plot, x, y);
  return `${print(at.x)} ${print(at.y)}`;
}

type PlotFrameProps = { plot: Plot; grid?: 'both' | 'horizontal'; children: ReactNode };

/** Hairline grid, one ink axis, titles in a row with what they name; no box around it. The marks are drawn on top. */
export function PlotFrame({ plot, grid = 'horizontal', children }: PlotFrameProps) {
  const { left, top, width, height, x, y } = plot;
  const bottom = top + height;
  return (
    <>
      {(y.ticks ?? chooseTicks(y.axis, MOST_TICKS)).map((tick) => {
        const at = print(bottom - scaleValue(y.axis, height, tick));
        return (
          <g key={tick} aria-hidden>
            <path className="grid-line" d={`M${left} ${at}h${width}`} />
            <text x={left - 8} y={at} dy={4} textAnchor="end">
              {y.format(tick)}
            </text>
          </g>
        );
      })}
      {(x.ticks ?? chooseTicks(x.axis, MOST_TICKS)).map((tick) => {
        const at = print(left + scaleValue(x.axis, width, tick));
        return (
          <g key={tick} aria-hidden>
            {grid === 'both' ? <path className="grid-line" d={`M${at} ${top}v${height}`} /> : null}
            <text x={at} y={bottom + 16} textAnchor="middle">
              {x.format(tick)}
            </text>
          </g>
        );
      })}
      <path aria-hidden className="axis-line" d={`M${left} ${bottom}h${width}`} />
      <text aria-hidden className="label-2 label-large" x={0} y={10}>
        {y.title}
      </text>
      <text aria-hidden className="label-2 label-large" x={left + width} y={bottom + 35} textAnchor="end">
        {x.title}
      </text>
      {children}
    </>
  );
}

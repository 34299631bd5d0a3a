'use client';

import { useRef } from 'react';
import { chooseTicks } from './axis-scale';
import { locate, PlotFrame, type Plot } from './plot-frame';
import { print, type Quantiles } from './strip-geometry';
import { useWidth } from './use-width';

type BlockChartProps = {
  /** What each block brings, at rising x. */
  blocks: readonly (Quantiles & { readonly from: number })[];
  size: number;
  /** A dotted rule: below it a block is not worth it. */
  stop: { readonly at: number; readonly label: string } | null;
  format: (value: number) => string;
  height?: number;
  /** Says what the picture shows. */
  label: string;
};

const MARGIN = { left: 34, top: 12, right: 8, bottom: 24 };
const BAR = 0.42;

/** What equal blocks of effort bring: P10 to P90 as a line, the middle half as a bar, the median as a tick. The next one in petrol. */
export function BlockChart({ blocks, size, stop, format, height = 168, label }: BlockChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 330);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...blocks.map(({ p90 }) => p90), stop?.at ?? 0) || 1;
  const xAxis = { kind: 'linear', min: first.from, max: last.from + size } as const;
  const yAxis = { kind: 'linear', min: 0, max: most * 1.08 } as const;
  const ticks = chooseTicks(xAxis, width < 300 ? 3 : 4);
  const plot: Plot = { left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom, x: { axis: xAxis, title: '', format, ticks }, y: { axis: yAxis, title: '', format, ticks: chooseTicks(yAxis, 4) } };
  const bar = (plot.width / blocks.length) * BAR;
  return (
    <div ref={frame} className="overflow-x-clip">
      <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
        <PlotFrame plot={plot}>
          {blocks.map((block, index) => {
            const at = (value: number) => print(locate(plot, block.from + size / 2, value).y);
            const { x } = locate(plot, block.from + size / 2, 0);
            const tall = Math.max(1, Number(at(block.p25)) - Number(at(block.p75)));
            return (
              <g key={block.from}>
                <path className="line-range" d={`M${print(x)} ${at(block.p90)}V${at(block.p10)}`} />
                <rect className={index === 0 ? 'bar-good' : 'bar-rest'} x={print(x - bar / 2)} y={at(block.p75)} width={print(bar)} height={tall} />
                <path className="tick-median-bold" d={`M${print(x - bar / 2 - 2)} ${at(block.p50)}h${print(bar + 4)}`} />
              </g>
            );
          })}
          {stop && stop.at <= yAxis.max ? <StopRule plot={plot} {...stop} /> : null}
        </PlotFrame>
      </svg>
    </div>
  );
}

function StopRule({ plot, at, label }: { plot: Plot; at: number; label: string }) {
  const { y } = locate(plot, plot.x.axis.min, at);
  return (
    <g aria-hidden>
      <path className="line-limit" d={`M${plot.left} ${y}h${plot.width}`} />
      <text className="label-2 halo" x={plot.left + plot.width} y={y + 12 < plot.top + plot.height ? y + 12 : y - 4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}

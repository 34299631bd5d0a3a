import { drawBand, drawLine, type Plot } from './plot-frame';
import type { Quantiles } from './strip-geometry';

/** What is believed at one x: five quantiles. */
export type FanPoint = Quantiles & { readonly x: number };

/** P10 to P90, P25 to P75 and the median of what is to come. */
export function FanBands({ plot, fan }: { plot: Plot; fan: readonly FanPoint[] }) {
  return (
    <g aria-hidden>
      <path className="fan-outer" d={drawBand(plot, fan.map(({ x, p10, p90 }) => ({ x, low: p10, high: p90 })))} />
      <path className="fan-inner" d={drawBand(plot, fan.map(({ x, p25, p75 }) => ({ x, low: p25, high: p75 })))} />
      <path className="line-forecast" d={drawLine(plot, fan.map(({ x, p50 }) => ({ x, y: p50 })))} />
    </g>
  );
}

/** The threshold of the y values, labelled once at its left end. */
export function ThresholdRule({ plot, at, label, beyond = 0 }: { plot: Plot; at: number; label: string; beyond?: number }) {
  const y = plot.top + plot.height - ((at - plot.y.axis.min) / (plot.y.axis.max - plot.y.axis.min)) * plot.height;
  return (
    <g aria-hidden>
      <path className="line-threshold" d={`M${plot.left} ${y}h${plot.width + beyond}`} />
      <text className="label-accent halo" x={plot.left + 4} y={y + 13}>
        {label}
      </text>
    </g>
  );
}

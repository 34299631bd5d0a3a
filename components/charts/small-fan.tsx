import type { FanPoint } from './fan-bands';
import { FanBands } from './fan-bands';
import { drawLine, locate, type Plot, type PlotAxis } from './plot-frame';

type SmallFanProps = {
  fan: readonly FanPoint[];
  /** What was known, and what came after. */
  best: readonly { readonly x: number; readonly y: number }[];
  madeAt: number;
  came: { readonly x: number; readonly y: number };
  x: PlotAxis;
  y: PlotAxis;
  width: number;
  height: number;
};

/** One of many small pictures: an old fan, and what came, on axes that all of them share. */
export function SmallFan({ fan, best, madeAt, came, x, y, width, height }: SmallFanProps) {
  const plot: Plot = { left: 1, top: 2, width: width - 2, height: height - 4, x, y };
  const known = best.filter((point) => point.x <= madeAt);
  const after = best.filter((point) => point.x >= madeAt && point.x <= came.x);
  const at = locate(plot, came.x, came.y);
  const corners = (points: typeof best) => points.flatMap((point, index) => (index === 0 ? [point] : [{ x: point.x, y: (points[index - 1] as (typeof best)[number]).y }, point]));
  const bottom = plot.top + plot.height;
  return (
    <svg aria-hidden width={width} height={height} className="block">
      <path className="axis-tick" d={`M0 ${bottom}h${width}`} />
      <FanBands plot={plot} fan={fan} />
      <path className="line-past" d={drawLine(plot, corners(known))} />
      <path className="line-past line-dotted" d={drawLine(plot, corners(after))} />
      <circle className="point-kept" cx={at.x} cy={at.y} r={2.5} />
    </svg>
  );
}

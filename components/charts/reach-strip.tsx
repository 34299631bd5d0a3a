import type { Axis } from './axis-scale';
import { scaleValue } from './axis-scale';
import { IntervalStrip } from './interval-strip';
import { print, type Density, type Quantiles } from './strip-geometry';

/** When something is reached, on the axis of the chart above. */
export type Reach = {
  readonly title: string;
  readonly figure: string;
  readonly range: string;
  readonly note: string;
  /** Null where too little of it lies on the axis. */
  readonly strip: { readonly quantiles: Quantiles; readonly density: Density } | null;
  readonly limit: number | null;
  /** The chance to arrive before the limit. */
  readonly before: string;
  /** What lies beyond the axis. */
  readonly beyond: string;
};

const HEIGHT = 46;

/** A second margin under the x axis: the effort at which the target is reached, split at the limit; what never arrives, in words. */
export function ReachStrip({ reach, axis, left, width }: { reach: Reach; axis: Axis; left: number; width: number }) {
  const { title, figure, range, note, strip, limit, before, beyond } = reach;
  const at = limit === null ? null : scaleValue(axis, width, limit);
  return (
    <div className="pb-2" style={{ paddingLeft: left }}>
      <p className="text-1 text-ink-2">
        {title} <b className="ml-1 font-medium text-ink">{figure}</b> <span className="text-ink-3">{range}</span>
      </p>
      {strip ? (
        <div className="relative" style={{ width, height: HEIGHT + 12 }}>
          {at !== null && at >= 0 && at <= width ? (
            <svg aria-hidden width={width} height={HEIGHT + 12} className="pointer-events-none absolute inset-0 overflow-visible">
              <path className="line-threshold" d={`M${print(at)} 0V${HEIGHT + 8}`} />
              <text className="label-accent halo" x={print(at - 6)} y={11} textAnchor="end">
                {before}
              </text>
            </svg>
          ) : null}
          <div className="pt-3">
            <IntervalStrip form="density" axis={axis} width={width} height={HEIGHT} quantiles={strip.quantiles} density={strip.density} {...(limit === null ? {} : { threshold: { at: limit, good: 'below' } as const })} label={null} />
          </div>
        </div>
      ) : null}
      <p className="flex flex-wrap justify-between gap-x-4 text-1 text-ink-3">
        <span>{note}</span>
        <span>{beyond}</span>
      </p>
    </div>
  );
}

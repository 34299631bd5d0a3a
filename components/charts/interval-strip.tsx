import clsx from 'clsx';
import type { ReactNode } from 'react';
import { scaleValue, type Axis } from './axis-scale';
import { layOutCompact, layOutDensity, print, type CompactGeometry, type Density, type Quantiles, type Threshold } from './strip-geometry';

type StripBase = {
  axis: Axis;
  width: number;
  /** Of the text alternative; null if the cell already says all of it in text. */
  label: string | null;
  threshold?: Threshold | undefined;
  /** Draw the threshold in the strip itself; in a table one overlay draws it through all rows. */
  showThreshold?: boolean;
  /** New draws are under way. */
  stale?: boolean;
  className?: string;
};

type DensityForm = StripBase & { form: 'density'; height?: number; quantiles: Quantiles; density: Density };
type CompactForm = StripBase & {
  form: 'compact' | 'inline';
  height?: number;
  quantiles: Quantiles;
  /** In some draws it never happens: the line is cut, and this share stands behind it ("4 %"). */
  never?: string;
};
type TurnedForm = StripBase & { form: 'turned'; height: number; quantiles: Quantiles; density: Density };

export type IntervalStripProps = DensityForm | CompactForm | TurnedForm;

/** The one mark for an uncertain number. The coloured share of its area is the chance of the good outcome. */
export function IntervalStrip(props: IntervalStripProps) {
  if (props.form === 'density') return <DensityStrip {...props} />;
  if (props.form === 'turned') return <TurnedStrip {...props} />;
  return <CompactStrip {...props} />;
}

type StripSvgProps = { width: number; height: number; label: string | null; stale?: boolean | undefined; className?: string | undefined; children: ReactNode };

/** The frame of every strip: speaks its text alternative, or is silent. */
export function StripSvg({ width, height, label, stale, className, children }: StripSvgProps) {
  const spoken = label === null ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg {...spoken} width={width} height={height} className={clsx('block shrink-0 overflow-visible', stale && 'stale', className)}>
      {children}
    </svg>
  );
}

function DensityStrip({ axis, width, height = 46, quantiles, density, threshold, showThreshold, label, stale, className }: DensityForm) {
  const { base, sides, range, median, beyond } = layOutDensity({ axis, width, height, density, quantiles, threshold });
  return (
    <StripSvg {...{ width, height, label, stale, className }}>
      <CurveSides sides={sides} />
      <path className="line-range" d={`M${print(range.from)} ${base}H${print(range.to)}`} />
      <Arrows beyond={beyond} width={width} y={base} />
      <path className="tick-median" d={`M${print(median.x)} ${base + 3}V${print(median.top)}`} />
      {threshold && showThreshold ? <ThresholdTick axis={axis} width={width} height={height} at={threshold.at} /> : null}
    </StripSvg>
  );
}

/** Turned by a quarter: the value runs upwards, the curve to the right. `width` is across, `height` along the value axis. */
function TurnedStrip({ axis, width, height, quantiles, density, threshold, showThreshold, label, stale, className }: TurnedForm) {
  const { base, sides, range, median } = layOutDensity({ axis, width: height, height: width, density, quantiles, threshold });
  return (
    <StripSvg {...{ width, height, label, stale, className }}>
      <g transform={`matrix(0 -1 -1 0 ${width} ${height})`}>
        <CurveSides sides={sides} />
        <path className="line-range" d={`M${print(range.from)} ${base}H${print(range.to)}`} />
        <path className="tick-median" d={`M${print(median.x)} ${base + 3}V${print(median.top)}`} />
        {threshold && showThreshold ? <ThresholdTick axis={axis} width={height} height={width} at={threshold.at} /> : null}
      </g>
    </StripSvg>
  );
}

function CompactStrip({ form, axis, width, height, quantiles, threshold, showThreshold, never, label, stale, className }: CompactForm) {
  const tall = height ?? (form === 'inline' ? 10 : 14);
  const geometry = layOutCompact(axis, width, quantiles, threshold);
  return (
    <StripSvg width={width} height={tall} label={label} stale={stale} className={clsx(form === 'inline' && 'mx-[3px] inline-block', className)}>
      <CompactMarks geometry={geometry} middle={tall / 2} width={width} thick={form === 'inline' ? 4 : 5} />
      {never ? <NeverTail from={geometry.range.to} middle={tall / 2} share={never} /> : null}
      {threshold && showThreshold ? <ThresholdTick axis={axis} width={width} height={tall} at={threshold.at} /> : null}
    </StripSvg>
  );
}

const TICK_REACH = 5;

/** Line, bar and tick around a middle line: the compact form, also inside bars. */
export function CompactMarks({ geometry, middle, width, thick = 5 }: { geometry: CompactGeometry; middle: number; width: number; thick?: number }) {
  const { range, bars, median, beyond } = geometry;
  return (
    <>
      <path className="line-range" d={`M${print(range.from)} ${middle}H${print(range.to)}`} />
      <Arrows beyond={beyond} width={width} y={middle} />
      {bars.map((bar) => (
        <rect key={bar.side} className={`bar-${bar.side}`} x={print(bar.from)} y={middle - thick / 2} width={print(bar.to - bar.from)} height={thick} />
      ))}
      <path className="tick-median-bold" d={`M${print(median)} ${middle - TICK_REACH}V${middle + TICK_REACH}`} />
    </>
  );
}

function CurveSides({ sides }: { sides: ReturnType<typeof layOutDensity>['sides'] }) {
  return sides.map(({ side, area, outline }) => (
    <g key={side}>
      <path className={`area-${side}`} d={area} />
      <path className={`outline-${side}`} d={outline} />
    </g>
  ));
}

/** Open arrows where the range goes on beyond the axis. */
function Arrows({ beyond, width, y }: { beyond: { left: boolean; right: boolean }; width: number; y: number }) {
  return (
    <>
      {beyond.left ? <path className="line-range" d={`M4 ${y - 3}L-1 ${y}L4 ${y + 3}`} /> : null}
      {beyond.right ? <path className="line-range" d={`M${width - 4} ${y - 3}L${width + 1} ${y}L${width - 4} ${y + 3}`} /> : null}
    </>
  );
}

const TAIL = 24;

function NeverTail({ from, middle, share }: { from: number; middle: number; share: string }) {
  return (
    <>
      <path className="line-range line-dotted" d={`M${print(from)} ${middle}h${TAIL}`} />
      <text x={print(from + TAIL + 4)} y={middle + 4}>
        {share}
      </text>
    </>
  );
}

function ThresholdTick({ axis, width, height, at }: { axis: Axis; width: number; height: number; at: number }) {
  const x = scaleValue(axis, width, at);
  return x < 0 || x > width ? null : <path className="line-threshold" d={`M${print(x)} 0V${height}`} />;
}

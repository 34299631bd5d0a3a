import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Axis } from './axis-scale';
import type { CompactGeometry, Density, Quantiles, Threshold } from './strip-geometry';
import { drawCompactMarks, drawCompactStrip, drawDensityStrip, drawTurnedStrip } from './strip-markup';

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

type StripSvgProps = {
  width: number;
  height: number;
  label: string | null;
  stale?: boolean | undefined;
  className?: string | undefined;
  /** What `strip-markup` has drawn, instead of children. */
  markup?: string;
  children?: ReactNode;
};

/** The frame of every strip: speaks its text alternative, or is silent. */
export function StripSvg({ width, height, label, stale, className, markup, children }: StripSvgProps) {
  const spoken = label === null ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  const drawn = markup === undefined ? { children } : { dangerouslySetInnerHTML: { __html: markup } };
  return <svg {...spoken} width={width} height={height} className={clsx('strip', stale && 'stale', className)} {...drawn} />;
}

function DensityStrip({ height = 46, label, stale, className, ...strip }: DensityForm) {
  return <StripSvg width={strip.width} height={height} label={label} stale={stale} className={className} markup={drawDensityStrip({ ...strip, height })} />;
}

/** Turned by a quarter: the value runs upwards, the curve to the right. `width` is across, `height` along the value axis. */
function TurnedStrip({ label, stale, className, ...strip }: TurnedForm) {
  return <StripSvg width={strip.width} height={strip.height} label={label} stale={stale} className={className} markup={drawTurnedStrip(strip)} />;
}

function CompactStrip({ form, height, label, stale, className, ...strip }: CompactForm) {
  const isInline = form === 'inline';
  const tall = height ?? (isInline ? 10 : 14);
  return <StripSvg width={strip.width} height={tall} label={label} stale={stale} className={clsx(isInline && 'mx-[3px] inline-block', className)} markup={drawCompactStrip({ ...strip, height: tall, thick: isInline ? 4 : 5 })} />;
}

/** Line, bar and tick around a middle line: the compact form, also inside bars. */
export function CompactMarks(marks: { geometry: CompactGeometry; middle: number; width: number; thick?: number }) {
  return <g dangerouslySetInnerHTML={{ __html: drawCompactMarks(marks) }} />;
}

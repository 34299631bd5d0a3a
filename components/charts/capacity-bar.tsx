import { CompactMarks, StripSvg } from './interval-strip';
import { layOutCompact, print, type Quantiles } from './strip-geometry';

type CapacityBarProps = {
  width: number;
  /** Use of the capacity, in its own unit. */
  quantiles: Quantiles;
  limit: number;
  /** The axis ends here; 1.3 times the limit if not given. */
  max?: number;
  label: string | null;
};

/** How much of a capacity the plan takes: a pale bar up to P10, the range behind it, and the limit as a rule. */
export function CapacityBar({ width, quantiles, limit, max = limit * 1.3, label }: CapacityBarProps) {
  const axis = { kind: 'linear', min: 0, max } as const;
  const geometry = layOutCompact(axis, width, quantiles, { at: limit, good: 'below' });
  const limitX = print((limit / max) * width);
  return (
    <StripSvg width={width} height={10} label={label}>
      <rect className="bar-used" x={0} y={2.5} width={print(geometry.range.from)} height={5} />
      <CompactMarks geometry={geometry} middle={5} width={width} />
      <path className="line-threshold" d={`M${limitX} -2V12`} />
    </StripSvg>
  );
}

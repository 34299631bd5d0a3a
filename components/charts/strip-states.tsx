import { scaleValue, type Axis } from './axis-scale';
import { StripSvg } from './interval-strip';
import { print } from './strip-geometry';

type StateProps = { width: number; height?: number; label: string | null };

/** Nobody has estimated this: the dotted track over the whole axis. Put the link that estimates it beside. */
export function UnestimatedStrip({ width, height = 14, label }: StateProps) {
  return (
    <StripSvg width={width} height={height} label={label}>
      <path className="line-range line-dotted" d={`M0 ${height / 2}H${width}`} />
    </StripSvg>
  );
}

/** Most draws are nothing: a tick at nought, dots as far as the P90. */
export function LikelyNothingStrip({ width, height = 14, label, axis, nought = 0, p90 }: StateProps & { axis: Axis; nought?: number; p90: number }) {
  const start = Math.max(1, scaleValue(axis, width, nought));
  const end = Math.min(width, Math.max(start, scaleValue(axis, width, p90)));
  const middle = height / 2;
  return (
    <StripSvg width={width} height={height} label={label}>
      <path className="tick-median-bold" d={`M${print(start)} ${middle - 5}V${middle + 5}`} />
      <path className="line-range line-dotted" d={`M${print(start)} ${middle}H${print(end)}`} />
    </StripSvg>
  );
}

/** It happened: a dot with its sampling error, if it has one. */
export function MeasuredStrip({ width, height = 14, label, axis, value, low, high }: StateProps & { axis: Axis; value: number; low?: number; high?: number }) {
  const middle = height / 2;
  return (
    <StripSvg width={width} height={height} label={label}>
      {low !== undefined && high !== undefined ? <path className="line-range" d={`M${print(scaleValue(axis, width, low))} ${middle}H${print(scaleValue(axis, width, high))}`} /> : null}
      <circle className="point-kept" cx={print(scaleValue(axis, width, value))} cy={middle} r={2.5} />
    </StripSvg>
  );
}

import { chooseTicks, scaleValue, type Axis } from './axis-scale';
import { print } from './strip-geometry';

type AxisHeadProps = {
  axis: Axis;
  width: number;
  format: (value: number) => string;
  /** Instead of the ones chosen; at most three. */
  ticks?: readonly number[];
};

/** The axis of a column, in its head: at most three ticks over the rule. */
export function AxisHead({ axis, width, format, ticks = chooseTicks(axis) }: AxisHeadProps) {
  return (
    <svg width={width} height={15} aria-hidden className="block overflow-visible">
      {ticks.map((tick) => {
        const x = print(scaleValue(axis, width, tick));
        return (
          <g key={tick}>
            <path className="axis-tick" d={`M${x} 11v4`} />
            <text x={x} y={7} textAnchor="middle" fontSize="10.5">
              {format(tick)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

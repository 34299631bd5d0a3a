import { scaleValue } from './axis-scale';
import { print } from './strip-geometry';

/** How a chance between 0 and 1 has gone, at even steps; the last value is the dot. Its number stands beside it. */
export function SparkLine({ values, width, height }: { values: readonly number[]; width: number; height: number }) {
  if (values.length < 2) return null;
  const axis = { kind: 'linear', min: 0, max: Math.max(0.5, ...values) } as const;
  const inner = width - 6;
  const points = values.map((value, index) => ({ x: (index / (values.length - 1)) * inner, y: height - 3 - scaleValue(axis, height - 6, value) }));
  const last = points.at(-1) ?? { x: 0, y: 0 };
  return (
    <svg aria-hidden width={width} height={height} className="shrink-0">
      <path className="line-past" d={points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${print(x)} ${print(y)}`).join('')} />
      <circle className="point-kept" cx={print(last.x)} cy={print(last.y)} r={2} />
    </svg>
  );
}

import { scaleValue, type Axis } from './axis-scale';
import { print } from './strip-geometry';

type ThresholdOverlayProps = {
  axis: Axis;
  /** Width of the strips that it runs through, in pixels. */
  width: number;
  /** Distance of the strips' left edge from the table's, any CSS length. */
  left: string;
  at: number;
  /** Written once, at the head: "cut 11.4". */
  label: string;
  /** Distance of the rule's upper end from the top of the table, past the words of the head. */
  top: number;
  /** Height of the table's head: the faint lines begin below it. */
  head?: number;
  /** Faint lines through all rows at these values, under the strips. */
  grid?: readonly number[];
};

/** One accent rule through all rows of a table. Its parent is as tall as the table, positioned, and isolated, so that the faint lines stay behind the rows. */
export function ThresholdOverlay({ axis, width, left, at, label, top, head = 55, grid = [] }: ThresholdOverlayProps) {
  const x = scaleValue(axis, width, at);
  return (
    <div aria-hidden className="pointer-events-none absolute bottom-0" style={{ left, top, width }}>
      {grid.map((value) => (
        <span key={value} className="absolute bottom-0 -z-10 w-px bg-rule" style={{ top: head - top, left: `${print(scaleValue(axis, width, value))}px` }} />
      ))}
      {x >= 0 && x <= width ? (
        <>
          <span className="absolute top-[14px] bottom-0 w-[1.25px] -translate-x-1/2 bg-accent" style={{ left: `${print(x)}px` }} />
          <span className="absolute top-0 -translate-x-1/2 text-1 leading-[13px] font-medium whitespace-nowrap text-accent" style={{ left: `${print(x)}px` }}>
            {label}
          </span>
        </>
      ) : null}
    </div>
  );
}

import { useRef, useState, type PointerEvent } from 'react';
import type { Point } from './strip-geometry';

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A press that moves less is a click. */
const LEAST = 6;

/** A box that is drawn over a picture with mouse or pen; `onDrawn` gets it when it is let go. A finger scrolls, as ever. */
export function useBox(onDrawn: (box: Box) => void) {
  const from = useRef<Point | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const place = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const end = (): void => {
    from.current = null;
    setBox(null);
  };
  return {
    box,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button === 0 && event.pointerType !== 'touch') from.current = place(event);
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (!from.current) return;
        const drawn = between(from.current, place(event));
        if (box === null && Math.max(drawn.width, drawn.height) < LEAST) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setBox(drawn);
      },
      onPointerUp: () => {
        if (box) onDrawn(box);
        end();
      },
      onPointerCancel: end,
    },
  };
}

function between(a: Point, b: Point): Box {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

export function isWithin({ left, top, width, height }: Box, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

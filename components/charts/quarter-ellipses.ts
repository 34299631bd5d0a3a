import { print, type Point } from './strip-geometry';

/** How far a range reaches from its median to each side, in pixels; never negative. */
export type Reach = { readonly left: number; readonly right: number; readonly up: number; readonly down: number };

/** A closed path of four quarter ellipses around a point. Ranges are not symmetric, so each quarter has radii of its own. */
export function drawQuarterEllipses({ x, y }: Point, { left, right, up, down }: Reach): string {
  const arc = (rx: number, ry: number, toX: number, toY: number) => `A${print(rx)} ${print(ry)} 0 0 1 ${print(toX)} ${print(toY)}`;
  return `M${print(x)} ${print(y - up)}${arc(right, up, x + right, y)}${arc(right, down, x, y + down)}${arc(left, down, x - left, y)}${arc(left, up, x, y - up)}Z`;
}

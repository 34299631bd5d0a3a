export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
export type Align = 'start' | 'center' | 'end';

const GAP = 4;
const MARGIN = 8;

/**
 * Where a panel stands beside its anchor, in pixels of the window: below it if there is room, else above it, else moved up
 * as far as it needs, over its anchor; moved sideways just enough to stay MARGIN inside the window. `room` is what it may
 * grow to.
 */
export function placeBeside(anchor: Box, panel: Size, viewport: Size, align: Align = 'start'): { left: number; top: number; room: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - panel.height;
  const lowest = viewport.height - MARGIN - panel.height;
  const top = below <= lowest ? below : Math.max(MARGIN, above >= MARGIN ? above : lowest);
  const wished = alignLeft(anchor, panel.width, align);
  const furthest = Math.max(MARGIN, viewport.width - MARGIN - panel.width);
  return { left: Math.min(Math.max(MARGIN, wished), furthest), top, room: viewport.height - MARGIN - top };
}

function alignLeft(anchor: Box, width: number, align: Align): number {
  if (align === 'start') return anchor.left;
  if (align === 'end') return anchor.right - width;
  return (anchor.left + anchor.right - width) / 2;
}

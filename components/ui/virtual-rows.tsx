'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useGlide } from './use-glide';

type VirtualRowsProps<T> = {
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Pixels; every row has this height. */
  rowHeight: number;
  renderRow: (row: T, index: number) => ReactNode;
  /** Told the last row that is drawn, whenever it is another. */
  onReach?: (index: number) => void;
};

const OVERSCAN = 12;
/** Until the window is measured, and on the server: a screenful. */
const FIRST_ROWS = 40;

/** The body of a table with more than 200 rows: only what is near the window is in the page, and the window scrolls. */
export function VirtualRows<T>({ rows, rowKey, rowHeight, renderRow, onReach }: VirtualRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, rows);
  const [margin, setMargin] = useState<number | null>(null);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + window.scrollY);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- its results are used here only, never handed on
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: margin ?? 0,
    getItemKey: (index) => rowKey(rows[index] as T),
  });
  const shown = margin === null ? firstIndexes(rows.length) : virtualizer.getVirtualItems().map((item) => item.index);
  const last = shown.at(-1) ?? -1;
  const reach = useEffectEvent(() => onReach?.(last));
  useEffect(() => reach(), [last, rows]);
  const before = (shown[0] ?? 0) * rowHeight;
  const after = (rows.length - 1 - last) * rowHeight;
  return (
    <tbody ref={body}>
      <Spacer height={before} />
      {shown.map((index) => renderRow(rows[index] as T, index))}
      <Spacer height={after} />
    </tbody>
  );
}

function firstIndexes(count: number): number[] {
  return Array.from({ length: Math.min(count, FIRST_ROWS) }, (_, index) => index);
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

'use client';

import dynamic from 'next/dynamic';
import { Fragment, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { BrowserOnly } from './browser-only';
import type { RowSpan } from './row-window';
import { useGlide } from './use-glide';
import { usePrinting } from './use-printing';

const RowWindow = dynamic(() => import('./row-window').then((module) => module.RowWindow), { ssr: false });

type VirtualRowsProps<T> = {
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Pixels; every row has this height. */
  rowHeight: number;
  renderRow: (row: T, index: number) => ReactNode;
  /** Told the last row that is drawn, whenever it is another. */
  onReach?: (index: number) => void;
};

/** Until the window is measured, and on the server: a screenful. */
const FIRST_ROWS = 40;

/** The body of a table with more than 200 rows: only what is near the window is in the page, and the window scrolls. On paper, which does not, all are. */
export function VirtualRows<T>({ rows, rowKey, rowHeight, renderRow, onReach }: VirtualRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, rows);
  const [span, setSpan] = useState<RowSpan>({ first: 0, last: FIRST_ROWS - 1 });
  const isPrinting = usePrinting();
  // The list may have become shorter since.
  const last = isPrinting ? rows.length - 1 : Math.min(span.last, rows.length - 1);
  const first = isPrinting ? 0 : Math.min(span.first, Math.max(0, last));
  const reach = useEffectEvent(() => onReach?.(last));
  useEffect(() => reach(), [last, rows]);
  return (
    <tbody ref={body}>
      <Spacer height={first * rowHeight} />
      {rows.slice(first, last + 1).map((row, index) => (
        <Fragment key={rowKey(row)}>{renderRow(row, first + index)}</Fragment>
      ))}
      <Spacer height={(rows.length - 1 - last) * rowHeight} />
      <BrowserOnly>
        <RowWindow count={rows.length} rowHeight={rowHeight} body={body} onChange={setSpan} />
      </BrowserOnly>
    </tbody>
  );
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

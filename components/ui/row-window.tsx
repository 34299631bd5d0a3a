'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/** The indexes of the first and the last row that are to be in the page. */
export type RowSpan = { readonly first: number; readonly last: number };

type RowWindowProps = { count: number; rowHeight: number; body: RefObject<HTMLElement | null>; onChange: (span: RowSpan) => void };

const OVERSCAN = 12;

/** Follows the scrolling window and tells which rows are near it. It draws nothing, so a table can stand before it is loaded. */
export function RowWindow({ count, rowHeight, body, onChange }: RowWindowProps) {
  const [margin, setMargin] = useState<number | null>(null);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + window.scrollY);
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- its results are used here only, never handed on
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: OVERSCAN, scrollMargin: margin ?? 0 });
  const items = margin === null ? [] : virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? null, items.at(-1)?.index ?? null];
  const tell = useEffectEvent(onChange);
  useLayoutEffect(() => {
    if (first !== null && last !== null) tell({ first, last });
  }, [first, last]);
  return null;
}

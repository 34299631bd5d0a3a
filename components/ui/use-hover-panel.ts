'use client';

import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { placeBeside } from './place-beside';

const HOVER_DELAY_MS = 300;
const LEAVE_DELAY_MS = 120;

/**
 * A panel that opens beside its anchor: 300 ms after the pointer comes, at once when the keyboard does. It stays while
 * the pointer is on either, and Esc closes it. The panel is a `popover="manual"`, so nothing can clip it.
 */
export function useHoverPanel(anchor: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const openAfter = (delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(true), delay);
  };
  const closeAfter = (delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(false), delay);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!open || !element || !anchor.current) return;
    element.showPopover();
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(anchor.current.getBoundingClientRect(), element.getBoundingClientRect(), viewport);
    Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
    return () => element.hidePopover();
  }, [open, anchor, panel]);
  const handlers = {
    onPointerEnter: () => openAfter(HOVER_DELAY_MS),
    onPointerLeave: () => closeAfter(LEAVE_DELAY_MS),
    onFocus: (event: FocusEvent) => {
      if (event.target.matches(':focus-visible')) openAfter(0);
    },
    onBlur: () => closeAfter(0),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      closeAfter(0);
    },
  };
  return { open, handlers };
}

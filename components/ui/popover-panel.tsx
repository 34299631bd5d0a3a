'use client';

import clsx from 'clsx';
import { useRef, useState, type ComponentProps, type ReactNode, type ToggleEvent } from 'react';
import { flushSync } from 'react-dom';
import { placeBeside, type Align } from './place-beside';

type PopoverPanelProps = Omit<ComponentProps<'div'>, 'id' | 'popover' | 'children'> & {
  id: string;
  align?: Align;
  onOpen?: (panel: HTMLElement) => void;
  children: ReactNode;
};

/**
 * The floating part of popovers and menus, on the browser's popover: top layer, light dismiss, Esc and return of focus are its own.
 * The content is mounted only while open.
 */
export function PopoverPanel({ id, align = 'start', onOpen, className, children, ...rest }: PopoverPanelProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const prepare = (event: ToggleEvent<HTMLDivElement>) => {
    const opening = event.newState === 'open';
    if (opening) {
      Object.assign(event.currentTarget.style, { visibility: 'hidden', maxHeight: '' });
      flushSync(() => setOpen(true));
    } else {
      setOpen(false);
    }
  };
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const panel = event.currentTarget;
    const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (event.newState !== 'open' || !anchor) return;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, room } = placeBeside(anchor.getBoundingClientRect(), panel.getBoundingClientRect(), viewport, align);
    // It may grow while it is open, but not past the foot of the window.
    const maxHeight = Math.min(room, Number.parseFloat(getComputedStyle(panel).maxHeight) || room);
    Object.assign(panel.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px`, visibility: 'visible' });
    onOpen?.(panel);
  };
  return (
    <div
      {...rest}
      ref={ref}
      id={id}
      popover="auto"
      onBeforeToggle={prepare}
      onToggle={place}
      className={clsx('max-h-[80dvh] max-w-[calc(100vw-16px)] overflow-y-auto rounded-2 border border-rule-2 bg-raised text-ink shadow-popover', className)}
    >
      {open ? children : null}
    </div>
  );
}

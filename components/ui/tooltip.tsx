'use client';

import { cloneElement, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useHoverPanel } from './use-hover-panel';

type TooltipProps = {
  /** What a label has no room for: a sentence, not an action. */
  text: ReactNode;
  children: ReactElement<{ 'aria-describedby'?: string }>;
};

/** A word of help on hover and focus. Esc puts it away. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const { open, handlers } = useHoverPanel(anchor, panel);
  return (
    <span ref={anchor} className="inline-flex" {...handlers}>
      {cloneElement(children, { 'aria-describedby': id })}
      <span ref={panel} id={id} role="tooltip" popover="manual" className="max-w-[40ch] rounded-2 border border-rule-2 bg-raised px-2.5 py-1.5 text-2 text-ink shadow-popover">
        {open ? text : null}
      </span>
    </span>
  );
}

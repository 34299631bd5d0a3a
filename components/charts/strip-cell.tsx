'use client';

import clsx from 'clsx';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useHoverPanel } from '@/components/ui/use-hover-panel';
import { QUANTILES, StripDetails, type QuantileName, type StripFacts } from './strip-details';

type StripCellProps = {
  /** Asked for when they are opened. */
  facts: () => StripFacts;
  /** Spoken for the whole cell: name, median, interval, chance. */
  label: string;
  /** The strip and its numbers, with the strip itself silent. */
  children: ReactNode;
  className?: string;
};

const MEDIAN = QUANTILES.indexOf('p50');

/** Makes a strip's whole cell open its details; Left and Right step through the quantiles and speak them. */
export function StripCell({ facts, label, children, className }: StripCellProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const { open, handlers } = useHoverPanel(anchor, panel);
  const step = (event: KeyboardEvent) => {
    handlers.onKeyDown(event);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setAt((now) => Math.min(QUANTILES.length - 1, Math.max(0, (now ?? MEDIAN) + by)));
  };
  const chosen = at === null ? undefined : QUANTILES[at];
  const leave = () => {
    setAt(null);
    handlers.onBlur();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- focus opens the details; the cell does nothing else
    <div ref={anchor} role="group" aria-label={label} tabIndex={0} {...handlers} onKeyDown={step} onBlur={leave} className={clsx('rounded-1', className)}>
      {children}
      {open ? (
        <div ref={panel} popover="manual" className="rounded-2 border border-rule-2 bg-raised px-4 py-3 text-ink shadow-popover">
          <StripDetails facts={facts()} chosen={chosen} />
        </div>
      ) : null}
      {open || chosen ? (
        <span aria-live="polite" className="sr-only">
          {chosen ? speak(facts(), chosen) : ''}
        </span>
      ) : null}
    </div>
  );
}

function speak({ format, quantiles }: StripFacts, chosen: QuantileName): string {
  return `${chosen.toUpperCase()} ${format(quantiles[chosen])}`;
}

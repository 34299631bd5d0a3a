'use client';

import clsx from 'clsx';
import { cloneElement, useId, type ReactElement, type ReactNode } from 'react';
import type { Align } from './place-beside';
import { PopoverPanel } from './popover-panel';

type TriggerProps = { popoverTarget?: string; 'aria-haspopup'?: 'dialog' | 'menu' };

type PopoverProps = {
  /** The button that opens it: a Button, IconButton, Chip or plain button. */
  button: ReactElement<TriggerProps>;
  /** Names the panel for screen readers. */
  label: string;
  align?: Align;
  className?: string;
  children: ReactNode;
};

export function Popover({ button, label, align = 'start', className, children }: PopoverProps) {
  const id = useId();
  return (
    <>
      {cloneElement(button, { popoverTarget: id, 'aria-haspopup': 'dialog' })}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a dialog element brings its own ways of opening */}
      <PopoverPanel id={id} align={align} role="dialog" aria-label={label} className={clsx('p-3', className)}>
        {children}
      </PopoverPanel>
    </>
  );
}

'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { cloneElement, useId, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { Icon } from './icon';
import { Kbd } from './kbd';
import type { Align } from './place-beside';
import { PopoverPanel } from './popover-panel';

type MenuProps = {
  button: ReactElement<{ popoverTarget?: string; 'aria-haspopup'?: 'dialog' | 'menu' }>;
  label: string;
  align?: Align;
  className?: string;
  children: ReactNode;
};

/** A list of actions under a button. Arrows, Home, End and first letters move; choosing closes it. */
export function Menu({ button, label, align = 'start', className, children }: MenuProps) {
  const id = useId();
  return (
    <>
      {cloneElement(button, { popoverTarget: id, 'aria-haspopup': 'menu' })}
      <PopoverPanel
        id={id}
        align={align}
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onOpen={(panel) => itemsOf(panel)[0]?.focus()}
        onKeyDown={moveFocus}
        onClick={closeAfterChoice}
        className={clsx('min-w-44 p-1', className)}
      >
        {children}
      </PopoverPanel>
    </>
  );
}

function itemsOf(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')];
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(items, at, event.key);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function nextItem(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const rotated = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return rotated.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

function closeAfterChoice(event: MouseEvent<HTMLElement>) {
  const chosen = (event.target as HTMLElement).closest('[role^="menuitem"]');
  if (chosen && chosen.getAttribute('aria-disabled') !== 'true') event.currentTarget.hidePopover();
}

type MenuItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
  /** A second line or a value at the right end. */
  detail?: ReactNode;
  /** Given at all, the item is a radio choice with a check mark. */
  checked?: boolean;
  disabled?: boolean;
} & ({ href: string; onSelect?: never } | { href?: never; onSelect: () => void });

const ITEM = 'flex min-h-control w-full items-center gap-2 rounded-1 px-2 py-1 text-left text-2 text-ink outline-none focus:bg-paper-3 hover:bg-paper-3 aria-disabled:opacity-50 [&>svg]:text-ink-3';

export function MenuItem({ children, icon, shortcut, detail, checked, disabled, href, onSelect }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="flex-1">{children}</span>
      {detail ? <span className="text-1 text-ink-3">{detail}</span> : null}
      {checked ? <Icon name="check" size={13} /> : null}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <Link href={href} role="menuitem" tabIndex={-1} className={ITEM}>
        {content}
      </Link>
    );
  }
  const role = checked === undefined ? ({ role: 'menuitem' } as const) : ({ role: 'menuitemradio', 'aria-checked': checked } as const);
  return (
    <button {...role} type="button" tabIndex={-1} aria-disabled={disabled || undefined} onClick={disabled ? undefined : onSelect} className={ITEM}>
      {content}
    </button>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <p role="presentation" className="px-2 pt-2 pb-1 text-1 text-ink-3">
      {children}
    </p>
  );
}

export function MenuRule() {
  return <hr className="my-1 border-rule" />;
}

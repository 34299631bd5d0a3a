'use client';

import clsx from 'clsx';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';

/** From 1440 px the panel stands beside the page, below it lies over the page's right edge. `auto`: shown only where it has room of its own. */
export type PanelState = 'auto' | 'open' | 'closed';

type RightPanelProps = {
  state: PanelState;
  onClose: () => void;
  title: ReactNode;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

export function RightPanel({ state, onClose, title, aside, footer, children }: RightPanelProps) {
  const titleId = useId();
  if (state === 'closed') return null;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc from within closes it; there is a button too
    <aside
      aria-labelledby={titleId}
      onKeyDown={closeOnEscape}
      data-screen-only
      className={clsx(
        'sticky top-0 h-dvh w-side shrink-0 flex-col border-l border-rule bg-paper px-[18px]',
        'max-xl:fixed max-xl:right-0 max-xl:z-30 max-xl:max-w-full max-xl:shadow-popover',
        state === 'auto' ? 'hidden xl:flex' : 'flex',
      )}
    >
      <header className="flex h-[54px] shrink-0 items-center gap-3">
        <h2 id={titleId} className="truncate font-serif text-4 font-title">
          {title}
        </h2>
        {aside ? <p className="truncate text-2 text-ink-2">{aside}</p> : null}
        <IconButton label="Close the panel" icon={<Icon name="panel-right-close" size={15} />} onClick={onClose} className="-mr-1.5 ml-auto" />
      </header>
      <div className="-mx-[18px] flex min-h-0 flex-1 flex-col gap-[19px] overflow-y-auto px-[18px] pb-4">{children}</div>
      {footer ? <footer className="flex items-center gap-2 border-t border-rule py-3">{footer}</footer> : null}
    </aside>
  );
}

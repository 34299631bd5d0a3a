'use client';

import clsx from 'clsx';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Icon } from './icon';
import { IconButton } from './icon-button';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** Buttons at the foot, the primary one last. */
  footer?: ReactNode;
  /** From the right edge, the height of the window, instead of in the middle. */
  side?: boolean;
  className?: string;
  children: ReactNode;
};

/** The browser's own modal: it keeps focus inside, closes with Esc, and gives focus back. Unmounted while closed. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

/** Where focus goes on opening; without a field, to the dialog itself, so that its title is read first. */
const FIRST_FIELD = '[data-autofocus], :is(input, select, textarea):not([type="hidden"], :disabled)';

function OpenDialog({ onClose, title, description, footer, side = false, className, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    (dialog?.querySelector<HTMLElement>(FIRST_FIELD) ?? dialog)?.focus();
    return () => dialog?.close();
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };
  const place = side ? 'ml-auto mr-0 h-dvh max-h-dvh w-[min(100vw,420px)]' : 'm-auto max-h-[85dvh] w-[min(calc(100vw-32px),520px)] rounded-2';
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the click is on the backdrop; the element itself handles Esc
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      tabIndex={-1}
      className={clsx('border border-rule-2 bg-raised p-0 text-ink shadow-popover outline-none backdrop:bg-scrim', place, className)}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex max-h-[inherit] flex-col">
        <header className="flex items-start gap-3 px-5 pt-4 pb-2">
          <div className="flex-1">
            <h2 id={titleId} className="font-serif text-5 font-title">
              {title}
            </h2>
            {description ? <p className="text-2 text-ink-2">{description}</p> : null}
          </div>
          <IconButton label="Close" icon={<Icon name="x" size={15} />} onClick={onClose} className="-mr-2" />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
        {footer ? <footer className="flex justify-end gap-2 border-t border-rule px-5 py-3">{footer}</footer> : null}
      </div>
    </dialog>
  );
}

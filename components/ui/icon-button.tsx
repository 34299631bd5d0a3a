import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** What it does: spoken, and shown on hover. */
  label: string;
  icon: ReactNode;
};

export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx('grid size-control shrink-0 place-items-center rounded-1 text-ink-2 transition-colors hover:bg-paper-3 disabled:opacity-50', className)}
    >
      {icon}
    </button>
  );
}

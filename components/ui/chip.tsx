import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

type ChipProps = ComponentProps<'button'> & {
  /** What is chosen, in ink after the name: "Stage any". */
  value?: ReactNode;
  icon?: ReactNode;
  /** Something other than the default is chosen. */
  active?: boolean;
  /** Opens a list. */
  opens?: boolean;
};

/** A small control of a view: a filter, a method, a period. */
export function Chip({ value, icon, active = false, opens = false, className, children, type = 'button', ...rest }: ChipProps) {
  return (
    <button
      {...rest}
      type={type}
      className={clsx('inline-flex min-h-6 items-center gap-[5px] rounded-1 px-[7px] text-2 whitespace-nowrap text-ink-2 transition-colors hover:bg-paper-3 pointer-coarse:min-h-11 [&_svg]:text-ink-3', active && 'bg-accent-soft text-ink', className)}
    >
      {icon}
      {children}
      {value === undefined ? null : <span className="font-medium text-ink">{value}</span>}
      {opens ? <Icon name="chevron-down" size={12} /> : null}
    </button>
  );
}

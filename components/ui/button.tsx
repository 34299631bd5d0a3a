import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonVariant } from './button-style';
import { Kbd } from './kbd';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  icon?: ReactNode;
  /** The key that does the same, shown on the button. */
  shortcut?: string;
  /** Work is under way: the button can't be pressed again, but keeps focus and name. */
  busy?: boolean;
};

export function Button({ variant = 'default', icon, shortcut, busy = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(variant, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </button>
  );
}

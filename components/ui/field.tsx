import clsx from 'clsx';
import type { ReactNode } from 'react';
import { FieldError } from './field-error';

type FieldProps = {
  /** The id of the control that the label names. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Label above, control, then hint and error below. The control refers to `${id}-hint` and `${id}-error`. */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
  return (
    <div className={clsx('grid grid-cols-[minmax(0,1fr)] gap-1', className)}>
      <label htmlFor={id} className="text-2 font-medium text-ink">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-1 text-ink-3">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** The aria attributes that tie a control to its field's hint and error. */
export function describeField(id: string, hint: ReactNode, error: ReactNode) {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return {
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
  };
}

/** The frame around an input and its unit. */
export const CONTROL_FRAME =
  'flex min-h-control items-center gap-1.5 rounded-1 border border-edge bg-paper px-2 text-3 transition-colors focus-within:border-accent focus-within:bg-raised focus-within:outline-2 focus-within:outline-accent-soft has-aria-invalid:border-warn has-disabled:opacity-60';

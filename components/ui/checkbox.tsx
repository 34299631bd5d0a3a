import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { label: ReactNode; labelHidden?: boolean };

export function Checkbox({ label, labelHidden = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('inline-flex min-h-6 items-center gap-2 text-3 pointer-coarse:min-h-11', className)}>
      <input {...rest} type="checkbox" className="size-3.5 shrink-0 accent-accent" />
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </label>
  );
}

import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'children'> & { label: ReactNode };

/** On or off, with effect at once. Where a form is submitted, use a checkbox. */
export function Switch({ label, className, ...rest }: SwitchProps) {
  return (
    <label className={clsx('flex min-h-6 items-center justify-between gap-3 text-3 pointer-coarse:min-h-11', className)}>
      <span>{label}</span>
      <span className="relative inline-flex h-4 w-7 shrink-0">
        {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the browser derives a checkbox's state by itself */}
        <input {...rest} type="checkbox" role="switch" className="peer absolute inset-0 m-0 cursor-pointer appearance-none rounded-full border border-edge bg-paper-3 transition-colors checked:border-accent checked:bg-accent" />
        <span aria-hidden className="pointer-events-none absolute top-[3px] left-[3px] size-2.5 rounded-full bg-ink-3 transition-transform duration-(--t-move) peer-checked:translate-x-3 peer-checked:bg-accent-ink" />
      </span>
    </label>
  );
}

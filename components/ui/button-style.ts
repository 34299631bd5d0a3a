import clsx from 'clsx';

export type ButtonVariant = 'default' | 'primary' | 'plain';

const LOOK: Record<ButtonVariant, string> = {
  default: 'border-rule-2 text-ink hover:bg-paper-3 [&_svg]:text-ink-3',
  primary: 'border-accent bg-accent text-accent-ink font-medium hover:opacity-90',
  plain: 'border-transparent text-ink-2 hover:bg-paper-3 [&_svg]:text-ink-3',
};

const SHAPE =
  'inline-flex h-control shrink-0 items-center gap-1.5 rounded-1 border px-[9px] text-2 whitespace-nowrap transition-[background-color,opacity] select-none disabled:opacity-50 aria-disabled:opacity-50';

/** The look shared by buttons and by links that look like one. One primary per view. */
export function buttonClass(variant: ButtonVariant, className?: string): string {
  return clsx(SHAPE, LOOK[variant], className);
}

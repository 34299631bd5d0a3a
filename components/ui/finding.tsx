import clsx from 'clsx';
import type { ReactNode } from 'react';

/** The sentence that opens a screen: what is true now. Bold the number, put its range in <Range>. */
export function Finding({ children, className }: { children: ReactNode; className?: string }) {
  return <p className={clsx('font-serif text-4 leading-[22px] text-pretty text-ink [&_b]:font-[640]', className)}>{children}</p>;
}

/** The interval after a number, in the quieter ink. */
export function Range({ children }: { children: ReactNode }) {
  return <span className="text-ink-3">({children})</span>;
}

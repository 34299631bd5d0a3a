import clsx from 'clsx';
import type { ReactNode } from 'react';

/** The body of a page: its side margins, and beside it the right panel if it has one. */
export function Page({ panel, className, children }: { panel?: ReactNode; className?: string; children: ReactNode }) {
  const body = <div className={clsx('min-w-0 px-5 pb-6 max-sm:px-4', className)}>{children}</div>;
  if (!panel) return body;
  return (
    <div className="xl:flex">
      <div className="min-w-0 flex-1">{body}</div>
      {panel}
    </div>
  );
}

import type { ReactNode } from 'react';

/** The foot of a form: what failed as a whole, then the buttons, the primary one first. */
export function FormActions({ error, children }: { error?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-2 pt-2">
      <p aria-live="polite" className="text-2 text-warn empty:hidden">
        {error}
      </p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}

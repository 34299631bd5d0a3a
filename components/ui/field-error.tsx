import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is wrong with a field, in words and with a sign, below it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="flex items-start gap-1 text-1 text-warn">
      <CircleAlert size={12} strokeWidth={1.6} aria-hidden className="mt-[1.5px] shrink-0" />
      <span>{children}</span>
    </p>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What is wrong with a field, in words and with a sign, below it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="flex items-start gap-1 text-1 text-warn">
      <Icon name="circle-alert" size={12} className="mt-[1.5px] shrink-0" />
      <span>{children}</span>
    </p>
  );
}

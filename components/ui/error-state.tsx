import type { ReactNode } from 'react';
import { Icon } from './icon';

type ErrorStateProps = {
  /** What failed. */
  title: ReactNode;
  /** What is safe, and what to do. */
  children?: ReactNode;
  /** The retry. */
  action?: ReactNode;
};

export function ErrorState({ title, children, action }: ErrorStateProps) {
  return (
    <div role="alert" className="grid max-w-[60ch] justify-items-start gap-2 border-l-2 border-warn py-1 pl-4">
      <p className="flex items-center gap-1.5 font-medium text-warn">
        <Icon name="circle-alert" className="shrink-0" />
        {title}
      </p>
      {children ? <div className="text-2 text-ink-2">{children}</div> : null}
      {action}
    </div>
  );
}

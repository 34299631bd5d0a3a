import clsx from 'clsx';
import { useId, type ReactNode } from 'react';

type SectionProps = {
  title: ReactNode;
  /** Unit and reading aid, at the right end of the title's line. */
  aside?: ReactNode;
  /** In a side panel the title is the smaller sans. */
  small?: boolean;
  className?: string;
  children: ReactNode;
};

/** A title over one ink rule, then the evidence. */
export function Section({ title, aside, small = false, className, children }: SectionProps) {
  const titleId = useId();
  const look = small ? 'text-2 font-medium' : 'font-serif text-4 font-title';
  return (
    <section aria-labelledby={titleId} className={clsx('min-w-0', className)}>
      <div className="mb-1 flex items-baseline gap-2 border-b border-ink pb-1">
        <h2 id={titleId} className={look}>
          {title}
        </h2>
        {aside ? <p className="ml-auto text-right text-1 text-ink-3">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}

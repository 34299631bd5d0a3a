import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

type PageHeadProps = {
  title: ReactNode;
  /** The page above, as a crumb. */
  parent?: { href: string; label: string };
  /** Facts and choices that belong to the title, such as a period. */
  children?: ReactNode;
  /** Buttons at the right end, the primary one last. */
  actions?: ReactNode;
};

export function PageHead({ title, parent, children, actions }: PageHeadProps) {
  return (
    <header className="flex min-h-[54px] shrink-0 flex-wrap items-center gap-x-3 gap-y-1 py-2">
      {parent ? (
        <nav aria-label="Breadcrumb" className="flex items-center gap-1.5 text-ink-3">
          <Link href={parent.href} className="hover:text-ink">
            {parent.label}
          </Link>
          <Icon name="chevron-right" size={13} />
        </nav>
      ) : null}
      <h1 className="font-serif text-6 font-title tracking-[-0.008em]">{title}</h1>
      {children}
      {actions ? (
        <div data-screen-only className="ml-auto flex flex-wrap items-center gap-3">
          {actions}
        </div>
      ) : null}
    </header>
  );
}

/** A fact beside the title, behind a hairline: "rank 4 (1–10)". */
export function PageTag({ children }: { children: ReactNode }) {
  return <span className="border-l border-rule-2 pl-3 text-2 text-ink-2">{children}</span>;
}

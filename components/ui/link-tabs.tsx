import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type LinkTab = { href: string; label: string; count?: number | string; current: boolean };

type LinkTabsProps = {
  label: string;
  tabs: readonly LinkTab[];
  /** At the right end: filters of the view, or the people of a project. */
  children?: ReactNode;
};

/** Views or pages with addresses of their own. The chosen one has the accent rule. */
export function LinkTabs({ label, tabs, children }: LinkTabsProps) {
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-stretch gap-x-4 border-b border-rule-2 text-2">
      <nav aria-label={label} className="flex max-w-full gap-4 overflow-x-auto overflow-y-hidden">
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={tab.current ? 'page' : undefined}
            className={clsx('-mb-px flex min-h-9 items-center gap-1.5 border-b-2 whitespace-nowrap pointer-coarse:min-h-11', tab.current ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink')}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="font-normal text-ink-3">{tab.count}</span>}
          </Link>
        ))}
      </nav>
      {children ? (
        <div data-screen-only className="ml-auto flex flex-wrap items-center gap-2">
          {children}
        </div>
      ) : null}
    </div>
  );
}

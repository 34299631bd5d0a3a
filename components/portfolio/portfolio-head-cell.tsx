'use client';

import type { ReactNode } from 'react';
import { HeadCell } from '@/components/ui/table';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { viewAddress } from './view-address';

type Sorting = { view: PortfolioView; sort: PortfolioQuery['sort']; /** The way that the first click sorts. */ first?: 'asc' | 'desc' };

type PortfolioHeadCellProps = Sorting & {
  name: string;
  unit?: readonly string[];
  axis?: ReactNode;
  className?: string;
  /** A second thing in this column to sort by. */
  more?: ReactNode;
  unitClass?: string;
};

/** A head that sorts by its column; a second click turns the order round. */
export function PortfolioHeadCell({ view, sort, name, unit = [], axis, className, more, unitClass, first = 'asc' }: PortfolioHeadCellProps) {
  const isSorted = view.query.sort === sort;
  const units = (
    <span className={unitClass}>
      {more ? <span className="block">{more}</span> : null}
      {unit.map((line) => (
        <span key={line} className="block truncate">
          {line}
        </span>
      ))}
    </span>
  );
  return (
    <HeadCell
      name={name}
      unit={unit.length > 0 ? units : undefined}
      axis={axis}
      sorted={isSorted ? (view.query.desc ? 'descending' : 'ascending') : undefined}
      sortBy={(label) => (
        <SortLink view={view} sort={sort} first={first}>
          {label}
        </SortLink>
      )}
      {...(className ? { className } : {})}
    />
  );
}

/** The address of the same view, sorted by this. The table follows it. */
export function SortLink({ view: { workspace, query }, sort, first = 'asc', children }: Sorting & { children: ReactNode }) {
  const desc = query.sort === sort ? !query.desc : first === 'desc';
  return (
    <a href={viewAddress(workspace.slug, query, { sort, desc })} className="inline-block hover:text-accent">
      {children}
    </a>
  );
}

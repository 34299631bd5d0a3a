'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { HeadCell } from '@/components/ui/table';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { viewAddress } from './view-address';

type PortfolioHeadCellProps = {
  view: PortfolioView;
  sort: PortfolioQuery['sort'];
  name: string;
  /** For a column whose name stands in its second line. */
  spoken?: string;
  unit?: readonly string[];
  axis?: ReactNode;
  className?: string;
  /** The way that the first click sorts. */
  first?: 'asc' | 'desc';
};

/** A head that sorts by its column; a second click turns the order round. */
export function PortfolioHeadCell({ view: { workspace, query }, sort, name, spoken, unit = [], axis, className, first = 'asc' }: PortfolioHeadCellProps) {
  const isSorted = query.sort === sort;
  const desc = isSorted ? !query.desc : first === 'desc';
  const units = unit.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
  return (
    <HeadCell
      name={name === '' ? <span className="sr-only">{spoken}</span> : name}
      unit={units.length > 0 ? <>{units}</> : undefined}
      axis={axis}
      sorted={isSorted ? (query.desc ? 'descending' : 'ascending') : undefined}
      sortBy={(label) => (
        <Link href={viewAddress(workspace.slug, query, { sort, desc })} prefetch={false} scroll={false} className="inline-block hover:text-accent" aria-label={`Sort by ${(spoken ?? name).toLowerCase()}`}>
          {label}
        </Link>
      )}
      {...(className ? { className } : {})}
    />
  );
}

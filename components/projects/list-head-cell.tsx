'use client';

import Link from 'next/link';
import { HeadCell } from '@/components/ui/table';
import type { ProjectListView } from '@/lib/features/projects/loaders';
import type { ProjectListQuery } from '@/lib/features/projects/schema';
import { listAddress } from './list-address';

type ListHeadCellProps = { view: ProjectListView; sort: ProjectListQuery['sort']; name: string; /** The way that the first click sorts. */ first?: 'asc' | 'desc'; className?: string };

/** A head that sorts by its column; a second click turns the order round. */
export function ListHeadCell({ view: { workspace, query }, sort, name, first = 'asc', className }: ListHeadCellProps) {
  const isSorted = query.sort === sort;
  const desc = isSorted ? !query.desc : first === 'desc';
  return (
    <HeadCell
      name={name}
      sorted={isSorted ? (query.desc ? 'descending' : 'ascending') : undefined}
      sortBy={(label) => (
        <Link href={listAddress(workspace.slug, query, { sort, desc })} prefetch={false} scroll={false} className="inline-block pb-1 hover:text-accent">
          {label}
        </Link>
      )}
      {...(className ? { className } : {})}
    />
  );
}

'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { viewAddress } from './view-address';

const ColumnForm = dynamic(() => import('./column-form').then((module) => module.ColumnForm), { ssr: false, loading: () => <div className="h-[440px] w-60" /> });

/** Which columns stand beside the rank, the name and the priority. The choice is a part of the address. */
export function ColumnPicker({ workspace, query }: { workspace: string; query: PortfolioQuery }) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const show = (chosen: PortfolioQuery['columns']) => startTransition(() => router.push(viewAddress(workspace, query, { columns: chosen }), { scroll: false }));
  return (
    <Popover
      label="Columns"
      align="end"
      button={
        <Chip active={query.columns.length > 0} className="max-lg:hidden" icon={<Icon name="columns-3" size={13} />}>
          Columns
        </Chip>
      }
    >
      <ColumnForm query={query} onShow={show} />
    </Popover>
  );
}

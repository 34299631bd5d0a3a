'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useTransition } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { ColumnPicker } from './column-picker';
import { viewAddress } from './view-address';

const FilterForm = dynamic(() => import('./filter-form').then((module) => module.FilterForm), { ssr: false, loading: () => <div className="h-[520px] w-64" /> });

type PortfolioFiltersProps = {
  workspace: string;
  query: PortfolioQuery;
  /** Those of `query.where`, in words. */
  filters: readonly { text: string; label: string }[];
  owners: readonly { id: string; name: string }[];
  tags: readonly string[];
};

/** Stage and owner at hand, the rest under Filter. Every choice is a new address. */
export function PortfolioFilters({ workspace, query, filters, owners, tags }: PortfolioFiltersProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const filterButton = useRef<HTMLButtonElement>(null);
  const go = (change: Partial<PortfolioQuery>) => startTransition(() => router.push(viewAddress(workspace, query, change), { scroll: false }));
  useShortcuts([{ keys: 'f', label: 'Filter', group: 'Portfolio', run: () => filterButton.current?.click() }]);
  const owner = owners.find(({ id }) => id === query.owner[0]);
  const filtered = query.q !== '' || query.tag.length > 0 || query.where.length > 0 || query.status.length > 0 || query.group !== 'none';
  return (
    <>
      <Menu label="Stage" button={<Chip opens active={query.stage.length > 0} value={query.stage.map((stage) => stageNames[stage as keyof typeof stageNames] ?? stage).join(', ') || 'any'}>Stage</Chip>}>
        <MenuItem checked={query.stage.length === 0} onSelect={() => go({ stage: [] })}>any</MenuItem>
        {stages.map((stage) => (
          <MenuItem key={stage} checked={query.stage.includes(stage)} onSelect={() => go({ stage: [stage] })}>
            {stageNames[stage]}
          </MenuItem>
        ))}
      </Menu>
      <Menu label="Owner" align="end" className="max-h-80 overflow-y-auto" button={<Chip opens active={query.owner.length > 0} value={owner?.name ?? (query.owner.length > 0 ? 'nobody' : 'any')}>Owner</Chip>}>
        <MenuItem checked={query.owner.length === 0} onSelect={() => go({ owner: [] })}>any</MenuItem>
        <MenuItem checked={query.owner[0] === 'none'} onSelect={() => go({ owner: ['none'] })}>nobody</MenuItem>
        {owners.map(({ id, name }) => (
          <MenuItem key={id} checked={query.owner.includes(id)} onSelect={() => go({ owner: [id] })}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      {filters.map(({ text, label }) => (
        <Chip key={text} active icon={<Icon name="x" size={13} />} aria-label={`Take away: ${label}`} onClick={() => go({ where: query.where.filter((other) => other !== text) })}>
          {label}
        </Chip>
      ))}
      <ColumnPicker workspace={workspace} query={query} />
      <Popover
        label="Filter"
        align="end"
        button={
          <Chip ref={filterButton} active={filtered} icon={<Icon name="sliders-horizontal" size={13} />}>
            Filter <Kbd>F</Kbd>
          </Chip>
        }
      >
        <FilterForm query={query} tags={tags} onChange={go} />
      </Popover>
    </>
  );
}

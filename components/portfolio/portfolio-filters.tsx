'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useTransition, type FormEvent } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import { groupKeys } from '@/lib/domain/portfolio/group-keys';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { viewAddress } from './view-address';

type PortfolioFiltersProps = { workspace: string; query: PortfolioQuery; owners: readonly { id: string; name: string }[]; tags: readonly string[] };

const GROUP_NAMES: Record<PortfolioQuery['group'], string> = { none: 'nothing', stage: 'stage', owner: 'owner', status: 'status', source: 'source', tag: 'tag' };
const STATUS_NAMES = { candidate: 'Candidate', active: 'Active', paused: 'Paused', finished: 'Finished', stopped: 'Stopped' } as const;

/** Stage and owner at hand, the rest under Filter. Every choice is a new address. */
export function PortfolioFilters({ workspace, query, owners, tags }: PortfolioFiltersProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const filterButton = useRef<HTMLButtonElement>(null);
  const go = (change: Partial<PortfolioQuery>) => startTransition(() => router.push(viewAddress(workspace, query, change), { scroll: false }));
  useShortcuts([{ keys: 'f', label: 'Filter', group: 'Portfolio', run: () => filterButton.current?.click() }]);
  const owner = owners.find(({ id }) => id === query.owner[0]);
  const filtered = query.q !== '' || query.tag.length > 0 || query.status.length > 0 || query.group !== 'none';
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const one = (name: string): string[] => [readText(form, name)].filter((value) => value !== '');
    go({ q: readText(form, 'q').trim(), tag: one('tag'), status: one('status'), group: readText(form, 'group') as PortfolioQuery['group'] });
  };
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
      <Popover
        label="Filter"
        align="end"
        button={
          <Chip ref={filterButton} active={filtered} icon={<SlidersHorizontal size={13} strokeWidth={1.6} aria-hidden />}>
            Filter <Kbd>F</Kbd>
          </Chip>
        }
      >
        <form onSubmit={apply} className="grid w-64 gap-3 p-1">
          <TextField label="Words in name or tag" name="q" defaultValue={query.q} />
          <Select label="Status" name="status" defaultValue={query.status[0] ?? ''} options={[{ value: '', label: 'any' }, ...Object.entries(STATUS_NAMES).map(([value, label]) => ({ value, label }))]} />
          <Select label="Tag" name="tag" defaultValue={query.tag[0] ?? ''} options={[{ value: '', label: 'any' }, ...tags.map((tag) => ({ value: tag, label: tag }))]} />
          <Select label="Group by" name="group" defaultValue={query.group} options={groupKeys.map((value) => ({ value, label: GROUP_NAMES[value] }))} />
          <span className="flex gap-2">
            <Button type="submit" variant="primary">
              Show
            </Button>
            <Button onClick={() => go({ q: '', tag: [], status: [], stage: [], owner: [], group: 'none' })}>Clear</Button>
          </span>
        </form>
      </Popover>
    </>
  );
}

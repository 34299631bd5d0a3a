'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition, type FormEvent } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { describeFilter, readColumnFilter } from '@/lib/domain/portfolio/column-filter';
import { columns, sortKeys } from '@/lib/domain/portfolio/columns';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import { groupKeys } from '@/lib/domain/portfolio/group-keys';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { ColumnPicker } from './column-picker';
import { RangeFields, readRange } from './range-fields';
import { viewAddress } from './view-address';

type PortfolioFiltersProps = { workspace: string; query: PortfolioQuery; owners: readonly { id: string; name: string }[]; tags: readonly string[] };

const GROUP_NAMES: Readonly<Record<Exclude<PortfolioQuery['group'], keyof typeof columns>, string>> = { none: 'Nothing', status: 'Status', source: 'Source', tag: 'First tag', plan: 'In the plan or not', reason: 'Reason of the top risk' };
const GROUPS = groupKeys.map((value) => ({ value, label: value in GROUP_NAMES ? GROUP_NAMES[value as keyof typeof GROUP_NAMES] : columns[value as keyof typeof columns].name }));
const SORTS = sortKeys.map((value) => ({ value, label: columns[value].name }));
const STATUS_NAMES = { candidate: 'Candidate', active: 'Active', paused: 'Paused', finished: 'Finished', stopped: 'Stopped' } as const;

/** Stage and owner at hand, the rest under Filter. Every choice is a new address. */
export function PortfolioFilters({ workspace, query, owners, tags }: PortfolioFiltersProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const filterButton = useRef<HTMLButtonElement>(null);
  const [rangeProblem, setRangeProblem] = useState<string | null>(null);
  const go = (change: Partial<PortfolioQuery>) => startTransition(() => router.push(viewAddress(workspace, query, change), { scroll: false }));
  useShortcuts([{ keys: 'f', label: 'Filter', group: 'Portfolio', run: () => filterButton.current?.click() }]);
  const owner = owners.find(({ id }) => id === query.owner[0]);
  const filtered = query.q !== '' || query.tag.length > 0 || query.where.length > 0 || query.status.length > 0 || query.group !== 'none';
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const one = (name: string): string[] => [readText(form, name)].filter((value) => value !== '');
    const range = readRange(form);
    setRangeProblem(range.ok ? null : range.problem);
    if (!range.ok) return;
    const where = range.where === null ? query.where : [...query.where.filter((text) => readColumnFilter(text)?.column !== readColumnFilter(range.where ?? '')?.column), range.where];
    const sort = readText(form, 'sort') as PortfolioQuery['sort'];
    go({ q: readText(form, 'q').trim(), tag: one('tag'), status: one('status'), where, group: readText(form, 'group') as PortfolioQuery['group'], sort, desc: form.has('desc') });
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
      {query.where.map((text) => {
        const filter = readColumnFilter(text);
        return filter ? (
          <Chip key={text} active icon={<X size={13} strokeWidth={1.6} aria-hidden />} aria-label={`Take away: ${describeFilter(filter)}`} onClick={() => go({ where: query.where.filter((other) => other !== text) })}>
            {describeFilter(filter)}
          </Chip>
        ) : null;
      })}
      <ColumnPicker workspace={workspace} query={query} />
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
          <RangeFields problem={rangeProblem} />
          <Select label="Group by" name="group" defaultValue={query.group} options={GROUPS} />
          <Select label="Sort by" name="sort" defaultValue={query.sort} options={SORTS} />
          <Checkbox label="Largest or last first" name="desc" defaultChecked={query.desc} />
          <span className="flex gap-2">
            <Button type="submit" variant="primary">
              Show
            </Button>
            <Button onClick={() => go({ q: '', tag: [], status: [], stage: [], owner: [], where: [], group: 'none' })}>Clear</Button>
          </span>
        </form>
      </Popover>
    </>
  );
}

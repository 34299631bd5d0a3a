'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { readColumnFilter } from '@/lib/domain/portfolio/column-filter';
import { columns, sortKeys } from '@/lib/domain/portfolio/columns';
import { groupKeys } from '@/lib/domain/portfolio/group-keys';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { RangeFields, readRange } from './range-fields';

type FilterFormProps = { query: PortfolioQuery; tags: readonly string[]; onChange: (change: Partial<PortfolioQuery>) => void };

const GROUP_NAMES: Readonly<Record<Exclude<PortfolioQuery['group'], keyof typeof columns>, string>> = { none: 'Nothing', status: 'Status', source: 'Source', tag: 'First tag', plan: 'In the plan or not', reason: 'Reason of the top risk' };
const GROUPS = groupKeys.map((value) => ({ value, label: value in GROUP_NAMES ? GROUP_NAMES[value as keyof typeof GROUP_NAMES] : columns[value as keyof typeof columns].name }));
const SORTS = sortKeys.map((value) => ({ value, label: columns[value].name }));
const STATUS_NAMES = { candidate: 'Candidate', active: 'Active', paused: 'Paused', finished: 'Finished', stopped: 'Stopped' } as const;

/** What the button Filter opens. */
export function FilterForm({ query, tags, onChange }: FilterFormProps) {
  const [rangeProblem, setRangeProblem] = useState<string | null>(null);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const one = (name: string): string[] => [readText(form, name)].filter((value) => value !== '');
    const range = readRange(form);
    setRangeProblem(range.ok ? null : range.problem);
    if (!range.ok) return;
    const where = range.where === null ? query.where : [...query.where.filter((text) => readColumnFilter(text)?.column !== readColumnFilter(range.where ?? '')?.column), range.where];
    const sort = readText(form, 'sort') as PortfolioQuery['sort'];
    onChange({ q: readText(form, 'q').trim(), tag: one('tag'), status: one('status'), where, group: readText(form, 'group') as PortfolioQuery['group'], sort, desc: form.has('desc') });
  };
  return (
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
        <Button onClick={() => onChange({ q: '', tag: [], status: [], stage: [], owner: [], where: [], group: 'none' })}>Clear</Button>
      </span>
    </form>
  );
}

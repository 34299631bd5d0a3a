'use client';

import { useRouter } from 'next/navigation';
import { useTransition, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import { columns, isMethod, listShownColumns, optionalColumns, usualColumns } from '@/lib/domain/portfolio/columns';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { viewAddress } from './view-address';

/** Which columns stand beside the rank, the name and the priority. The choice is a part of the address. */
export function ColumnPicker({ workspace, query }: { workspace: string; query: PortfolioQuery }) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const shown = listShownColumns(query.columns, query.sort);
  const show = (chosen: PortfolioQuery['columns']) => startTransition(() => router.push(viewAddress(workspace, query, { columns: chosen }), { scroll: false }));
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = optionalColumns.filter((column) => form.has(column));
    show(chosen.length === usualColumns.length && chosen.every((column) => usualColumns.includes(column)) ? [] : chosen);
  };
  const list = (isOfMethods: boolean) =>
    optionalColumns
      .filter((column) => isMethod(column) === isOfMethods)
      .map((column) => <Checkbox key={column} name={column} label={columns[column].name} defaultChecked={shown.includes(column)} />);
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
      <form onSubmit={apply} className="grid w-60 gap-3 p-1">
        <fieldset className="grid">
          <legend className="pb-1 text-1 text-ink-3">Beside the priority</legend>
          {list(false)}
        </fieldset>
        <fieldset className="grid">
          <legend className="pb-1 text-1 text-ink-3">Other methods, on middle values</legend>
          {list(true)}
        </fieldset>
        <p className="text-1 text-ink-3">What a window has no room for is left out, the last columns first.</p>
        <span className="flex gap-2">
          <Button type="submit" variant="primary">
            Show
          </Button>
          <Button onClick={() => show([])}>As usual</Button>
        </span>
      </form>
    </Popover>
  );
}

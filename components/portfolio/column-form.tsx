'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { columns, isMethod, listShownColumns, optionalColumns, usualColumns } from '@/lib/domain/portfolio/columns';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';

/** What there is to choose from. `onShow` is told the columns, none for the usual ones. */
export function ColumnForm({ query, onShow }: { query: PortfolioQuery; onShow: (columns: PortfolioQuery['columns']) => void }) {
  const shown = listShownColumns(query.columns, query.sort);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = optionalColumns.filter((column) => form.has(column));
    onShow(chosen.length === usualColumns.length && chosen.every((column) => usualColumns.includes(column)) ? [] : chosen);
  };
  const list = (isOfMethods: boolean) =>
    optionalColumns
      .filter((column) => isMethod(column) === isOfMethods)
      .map((column) => <Checkbox key={column} name={column} label={columns[column].name} defaultChecked={shown.includes(column)} />);
  return (
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
        <Button onClick={() => onShow([])}>As usual</Button>
      </span>
    </form>
  );
}

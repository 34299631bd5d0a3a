'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { DATE_TARGETS, type ColumnMapping, type ImportMapping, type Target } from '@/lib/domain/importing/import-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { FileAnalysis } from '@/lib/features/importing/schema';
import { targetOptions } from './target-options';

type Column = FileAnalysis['columns'][number];
type ColumnListProps = { analysis: FileAnalysis; mapping: ImportMapping; onChange: (name: string, column: ColumnMapping) => void };

/** More than these are shown on request: a file may have a thousand. */
const SHOWN = 60;

export function ColumnList({ analysis, mapping, onChange }: ColumnListProps) {
  const [isAll, setAll] = useState(false);
  const { columns, criteria } = analysis;
  const options = targetOptions(criteria);
  const shown = isAll ? columns : columns.slice(0, SHOWN);
  return (
    <>
      <ul>
        {shown.map((column) => (
          <ColumnItem key={column.name} column={column} mapped={mapping.columns[column.name] ?? KEPT} options={options} onChange={(mapped) => onChange(column.name, mapped)} />
        ))}
      </ul>
      {shown.length < columns.length ? (
        <Button className="mt-3" onClick={() => setAll(true)}>
          Show {formatCount(columns.length - shown.length)} more columns
        </Button>
      ) : null}
    </>
  );
}

const KEPT: ColumnMapping = { target: 'keep', dateOrder: null };
const ORDERS = [
  { value: '', label: 'Which comes first?' },
  { value: 'dayFirst', label: 'Day first' },
  { value: 'monthFirst', label: 'Month first' },
];

type ColumnItemProps = { column: Column; mapped: ColumnMapping; options: { value: string; label: string }[]; onChange: (mapped: ColumnMapping) => void };

function ColumnItem({ column, mapped, options, onChange }: ColumnItemProps) {
  const isUsed = mapped.target !== 'keep' && mapped.target !== 'ignore';
  const asks = DATE_TARGETS.has(mapped.target) && column.dates.kind === 'ask';
  const setTarget = (target: Target): void => onChange({ target, dateOrder: column.dates.kind === 'decided' ? column.dates.order : null });
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_200px] items-center gap-x-4 gap-y-1 border-b border-rule py-1.5 max-md:grid-cols-[minmax(0,1fr)_170px]">
      <div className="min-w-0">
        <p className={isUsed ? 'font-medium break-words' : 'break-words text-ink-2'}>{column.name}</p>
        <p className="text-1 text-ink-3">{column.filled === 0 ? 'empty' : `${formatCount(column.filled)} filled, ${formatCount(column.distinct)} different`}</p>
      </div>
      <p className="line-clamp-2 min-w-0 text-2 break-words text-ink-3 max-md:order-last max-md:col-span-2">{column.samples.join(' · ') || '\u2013'}</p>
      <div className="grid min-w-0 gap-1 [&>*]:min-w-0 [&_select]:w-full">
        <Select label={`What “${column.name}” is`} labelHidden options={options} value={mapped.target} onChange={(event) => setTarget(event.target.value as Target)} />
        {asks ? (
          <Select
            label={`In “${column.dates.kind === 'ask' ? column.dates.example : ''}”`}
            options={ORDERS}
            value={mapped.dateOrder ?? ''}
            error={mapped.dateOrder === null ? 'The column does not tell.' : undefined}
            onChange={(event) => onChange({ ...mapped, dateOrder: (event.target.value || null) as ColumnMapping['dateOrder'] })}
          />
        ) : null}
      </div>
    </li>
  );
}

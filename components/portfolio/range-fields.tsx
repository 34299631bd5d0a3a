'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field-error';
import { readText } from '@/components/ui/read-text';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { filterKeys, isDay, readBound, readColumnFilter, writeColumnFilter } from '@/lib/domain/portfolio/column-filter';
import { columns, type ColumnKind, type SortKey } from '@/lib/domain/portfolio/columns';

const UNITS: Readonly<Partial<Record<ColumnKind, string>>> = { chance: '%', risk: '%', weeks: 'pw', factor: '×' };

/** From where to where the values of one column may lie. */
export function RangeFields({ problem }: { problem: string | null }) {
  const [column, setColumn] = useState<SortKey | ''>('');
  const isOfDays = column !== '' && isDay(column);
  const unit = column === '' ? undefined : UNITS[columns[column].kind];
  const type = isOfDays ? ({ type: 'date' } as const) : ({ inputMode: 'decimal' } as const);
  return (
    <>
      <Select label="Values of a column" name="column" value={column} onChange={(event) => setColumn(event.target.value as SortKey | '')} options={[{ value: '', label: 'any' }, ...filterKeys.map((key) => ({ value: key, label: columns[key].name }))]} />
      {column === '' ? null : (
        <>
          <span className="grid grid-cols-2 gap-2" key={column}>
            <TextField {...type} label="From" name="from" {...(unit ? { unit } : {})} />
            <TextField {...type} label="To" name="to" {...(unit ? { unit } : {})} />
          </span>
          <Checkbox label="Only those without a value" name="missing" />
          <FieldError>{problem}</FieldError>
        </>
      )}
    </>
  );
}

type ReadRange = { readonly ok: true; /** As it stands in the address; null for none. */ readonly where: string | null } | { readonly ok: false; readonly problem: string };

export function readRange(form: FormData): ReadRange {
  const column = filterKeys.find((key) => key === readText(form, 'column'));
  if (column === undefined) return { ok: true, where: null };
  if (form.has('missing')) return { ok: true, where: writeColumnFilter({ column, isMissing: true }) };
  const [from, to] = [readBound(column, readText(form, 'from')), readBound(column, readText(form, 'to'))];
  if (from === null || to === null) return { ok: false, problem: isDay(column) ? 'Type days as 2027-03-31.' : 'Type numbers, such as 200k, 1.5 or 50 %.' };
  if (from === '' && to === '') return { ok: false, problem: 'Say from where, to where, or both.' };
  const where = writeColumnFilter({ column, isMissing: false, from, to });
  return readColumnFilter(where) ? { ok: true, where } : { ok: false, problem: 'This is no range.' };
}

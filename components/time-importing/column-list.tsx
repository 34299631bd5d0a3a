'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { LogColumn } from '@/lib/domain/importing/time/describe-log';
import type { TimeMapping, TimeTarget } from '@/lib/domain/importing/time/time-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';

const NAMES: Record<TimeTarget, string> = {
  person: 'Person',
  email: 'Address of the person',
  firstName: 'First name',
  lastName: 'Last name',
  project: 'Project',
  client: 'Client',
  activity: 'Activity',
  note: 'Note',
  tags: 'Tags',
  start: 'Day or start',
  startTime: 'Start, time of day',
  end: 'End',
  endTime: 'End, time of day',
  duration: 'Duration',
  total: 'Total of a task',
  estimate: 'Estimate',
  worklog: 'Work log',
  externalId: 'Id',
  ignore: 'Leave out',
};

const OPTIONS = (Object.keys(NAMES) as TimeTarget[]).map((target) => ({ value: target, label: NAMES[target] }));

/** More than these are shown on request: a file may have hundreds. */
const SHOWN = 40;

type ColumnListProps = { columns: readonly LogColumn[]; chosen: TimeMapping['columns']; onChange: (name: string, target: TimeTarget) => void };

export function ColumnList({ columns, chosen, onChange }: ColumnListProps) {
  const [isAll, setAll] = useState(false);
  const targetOf = ({ name }: LogColumn): TimeTarget => chosen[name] ?? 'ignore';
  // What was recognised comes first, and stays where it is: an issue tracker's export has far more.
  const [ordered] = useState(() => columns.toSorted((a, b) => Number(targetOf(a) === 'ignore') - Number(targetOf(b) === 'ignore')));
  const shown = isAll ? ordered : ordered.slice(0, SHOWN);
  return (
    <>
      <ul>
        {shown.map((column) => (
          <li key={column.name} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_200px] items-center gap-x-4 gap-y-1 border-b border-rule py-1.5 max-md:grid-cols-[minmax(0,1fr)_170px]">
            <div className="min-w-0">
              <p className={targetOf(column) === 'ignore' ? 'break-words text-ink-2' : 'font-medium break-words'}>{column.name}</p>
              <p className="text-1 text-ink-3">{column.filled === 0 ? 'empty' : `${formatCount(column.filled)} filled, ${formatCount(column.distinct)} different`}</p>
            </div>
            <p className="line-clamp-2 min-w-0 text-2 break-words text-ink-3 max-md:order-last max-md:col-span-2">{column.samples.join(' \u00B7 ') || '\u2013'}</p>
            <Select label={`What “${column.name}” is`} labelHidden options={OPTIONS} value={targetOf(column)} onChange={(event) => onChange(column.name, event.target.value as TimeTarget)} />
          </li>
        ))}
      </ul>
      {shown.length < ordered.length ? (
        <Button className="mt-3" onClick={() => setAll(true)}>
          Show {formatCount(ordered.length - shown.length)} more columns
        </Button>
      ) : null}
    </>
  );
}

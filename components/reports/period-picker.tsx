'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Popover } from '@/components/ui/popover';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import { periods, type Period } from '@/lib/domain/time/report/report-period';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { periodNames } from '@/lib/features/reports/view-model';

type Asked = { readonly period: Period; readonly from?: string | undefined; readonly to?: string | undefined };

type PeriodPickerProps = {
  /** The address without its query. */
  address: string;
  query: Asked;
  /** What the two days begin with. */
  range: { readonly from: string; readonly to: string };
};

const LINE = 'flex min-h-control items-center rounded-1 px-2 text-2 hover:bg-paper-3 aria-[current]:font-medium aria-[current]:text-accent';

/** This month, quarter or year, all time, or two days. */
export function PeriodPicker({ address, query, range }: PeriodPickerProps) {
  const router = useRouter();
  const to = (change: Asked): string => `${address}${toSearch({ ...query, from: undefined, to: undefined, page: 1, back: 0, ...change })}`;
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [from, until] = [readText(data, 'from'), readText(data, 'to')];
    router.push(to({ period: 'days', ...(from ? { from } : {}), ...(until ? { to: until } : {}) }));
  };
  return (
    <Popover label="Period" className="w-60" button={<Chip opens active={query.period !== 'year'} value={periodNames[query.period]}>Period</Chip>}>
      <ul className="pb-2">
        {periods.filter((period) => period !== 'days').map((period) => (
          <li key={period}>
            <Link href={to({ period })} prefetch={false} aria-current={query.period === period || undefined} className={LINE}>
              {periodNames[period]}
            </Link>
          </li>
        ))}
      </ul>
      <form method="get" action={address} onSubmit={choose} className="grid gap-2 border-t border-rule pt-2">
        <TextField label="From" name="from" type="date" defaultValue={range.from} />
        <TextField label="To" name="to" type="date" defaultValue={range.to} />
        <Button type="submit">Show these days</Button>
      </form>
    </Popover>
  );
}

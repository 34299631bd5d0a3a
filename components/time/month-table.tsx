import clsx from 'clsx';
import Link from 'next/link';
import { FamilyBar } from '@/components/charts/family-mark';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/shared/format-date';
import { formatClock } from '@/lib/domain/time/duration';
import { WEEKDAYS } from '@/lib/domain/time/name-weekday';
import type { TimePageView } from '@/lib/features/time/loaders';
import { sumOf, toTimeSearch, type MonthDay, type MonthWeek } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';

/** A month as its weeks: the hours of each day, and each week a way into its sheet. */
export function MonthTable({ view, weeks }: { view: Pick<TimePageView, 'workspace' | 'query'>; weeks: readonly MonthWeek[] }) {
  const longest = Math.max(1, ...weeks.flatMap(({ days }) => days.map(({ seconds }) => seconds)));
  return (
    <Table caption="Hours of each day of the month">
      <TableHead>
        <tr>
          <HeadCell name="Week" className="w-14" />
          {WEEKDAYS.map((weekday) => (
            <HeadCell key={weekday} name={weekday} />
          ))}
          <HeadCell name="Hours" numeric className="w-16" />
        </tr>
      </TableHead>
      <tbody>
        {weeks.map(({ monday, week, number, days, seconds }) => (
          <Row key={monday}>
            <Cell>
              <Link href={routes.time(view.workspace.slug, toTimeSearch({ ...view.query, view: 'week', week }))} className="num text-accent hover:underline" aria-label={`Week ${number}, from ${formatDay(monday)}`}>
                {number}
              </Link>
            </Cell>
            {days.map((day) => (
              <DayCell key={day.day} day={day} longest={longest} />
            ))}
            <Cell numeric className="font-medium">
              {seconds > 0 ? formatClock(seconds) : ''}
            </Cell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr className="h-row-tight">
          <th scope="row" colSpan={8} className="text-left font-medium">
            Total
          </th>
          <Cell numeric className="font-medium">
            {formatClock(sumOf(weeks.map(({ seconds }) => seconds)))}
          </Cell>
        </tr>
      </tfoot>
    </Table>
  );
}

function DayCell({ day, longest }: { day: MonthDay; longest: number }) {
  return (
    <Cell className={clsx('pt-1 align-top', !day.isInMonth && 'text-ink-3', day.isToday && 'bg-accent-soft')}>
      <span className="num block text-1 text-ink-3">{day.date}</span>
      {day.seconds > 0 ? (
        <>
          <span className="num block">{formatClock(day.seconds)}</span>
          <FamilyBar parts={day.parts} max={longest} label="" />
        </>
      ) : null}
    </Cell>
  );
}

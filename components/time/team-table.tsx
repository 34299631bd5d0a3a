import clsx from 'clsx';
import Link from 'next/link';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatClock } from '@/lib/domain/time/duration';
import type { TimePageView } from '@/lib/features/time/loaders';
import { sumOf, toTimeSearch, type TeamLine } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';
import { printHours } from './period-names';

/** Everybody's hours of a week by day, and a way into each sheet. */
export function TeamTable({ view, lines }: { view: Pick<TimePageView, 'workspace' | 'query' | 'days'>; lines: readonly TeamLine[] }) {
  const totals = view.days.map((_, day) => sumOf(lines.map(({ seconds }) => seconds[day] ?? 0)));
  const toSheet = (person: string): string => routes.time(view.workspace.slug, toTimeSearch({ ...view.query, view: 'week', person }));
  return (
    <Table caption="Hours of the team by day">
      <TableHead>
        <tr>
          <HeadCell name="Person" />
          {view.days.map(({ day, weekday, date, isToday }) => (
            <HeadCell key={day} name={`${weekday} ${date}`} numeric className={clsx('w-[9%] max-sm:hidden', isToday && 'bg-accent-soft')} />
          ))}
          <HeadCell name="Week" unit="of their hours" numeric className="w-28" />
        </tr>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} tight>
            <Cell className="truncate">
              <Link href={toSheet(line.id)} className="hover:underline">
                {line.name}
              </Link>
            </Cell>
            {line.seconds.map((seconds, day) => (
              <Cell key={view.days[day]?.day} numeric className={clsx('max-sm:hidden', view.days[day]?.isToday && 'bg-accent-soft')}>
                {seconds > 0 ? formatClock(seconds) : ''}
              </Cell>
            ))}
            <Cell numeric>
              <b>{formatClock(line.total)}</b> <span className="text-1 text-ink-3">of {printHours(line.hoursPerWeek)} h</span>
            </Cell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr className="h-row-tight font-medium">
          <th scope="row" className="text-left font-medium">
            Total
          </th>
          {totals.map((seconds, day) => (
            <Cell key={view.days[day]?.day} numeric className="max-sm:hidden">
              {seconds > 0 ? formatClock(seconds) : ''}
            </Cell>
          ))}
          <Cell numeric>{formatClock(sumOf(totals))}</Cell>
        </tr>
      </tfoot>
    </Table>
  );
}

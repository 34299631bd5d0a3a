import clsx from 'clsx';
import Link from 'next/link';
import { FamilyMark } from '@/components/charts/family-mark';
import { formatClock } from '@/lib/domain/time/duration';
import type { HoursLeft } from '@/lib/features/time/queries';
import { sumGroup, sumOf, type DayHead, type SheetGroup } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';
import { HoursLeftCell } from './hours-left';
import { SheetCell } from './sheet-cell';

/** As long as the longest bar under a number. */
const LONGEST_SECONDS = 4.2 * 3600;

type SheetRowsProps = {
  group: SheetGroup;
  days: readonly DayHead[];
  /** The day that a phone shows. */
  shownDay: number;
  /** The number of its first row in the sheet. */
  firstRow: number;
  left: HoursLeft | undefined;
  onSave: ((place: { projectId: string | null; activityId: string; day: number }, name: string, seconds: number, seen: number) => void) | null;
  slug: string;
};

/** A project with its sums, and a row for each activity. */
export function SheetRows({ group, days, shownDay, firstRow, left, onSave, slug }: SheetRowsProps) {
  const { projectId, name, rows } = group;
  const dayClass = (day: number): string => clsx('border-l border-rule', day !== shownDay && 'max-sm:hidden', days[day]?.isToday && 'bg-accent-soft');
  return (
    <tbody>
      <tr className="h-row-tight border-b border-rule">
        <th scope="rowgroup" className="truncate pr-2 pt-1 font-medium">
          {projectId === null ? name : <Link href={routes.projectTime(slug, projectId)} className="hover:underline">{name}</Link>}
        </th>
        {days.map(({ day }, index) => {
          const seconds = sumOf(rows.map((row) => row.seconds[index] ?? 0));
          return (
            <td key={day} className={clsx('num px-2 text-2 text-ink-3', dayClass(index))}>
              {seconds > 0 ? formatClock(seconds) : ''}
            </td>
          );
        })}
        <td className="num pr-1 text-right font-medium">{formatClock(sumGroup(group))}</td>
        <td rowSpan={rows.length + 1} className="pt-1.5 pl-4 align-top max-xl:hidden">
          <HoursLeftCell left={left} />
        </td>
      </tr>
      {rows.map((row, at) => (
        <tr key={row.activityId} className="h-row-tight border-b border-rule">
          <th scope="row" className="truncate pr-2 pl-2.5 text-2 font-normal">
            <FamilyMark family={row.family} className="mr-2" />
            {row.name}
          </th>
          {days.map((head, day) => {
            const seconds = row.seconds[day] ?? 0;
            const label = `${row.name}, ${name}, ${head.weekday} ${head.date}`;
            return (
              <td key={head.day} className={clsx('relative h-row-tight', dayClass(day))}>
                <SheetCell label={label} seconds={seconds} family={row.family} share={Math.min(1, seconds / LONGEST_SECONDS)} row={firstRow + at} day={day} onSave={onSave && ((typed) => onSave({ projectId, activityId: row.activityId, day }, label, typed, seconds))} />
              </td>
            );
          })}
          <td className="num pr-1 text-right text-ink-2">{sumOf(row.seconds) > 0 ? formatClock(sumOf(row.seconds)) : ''}</td>
        </tr>
      ))}
    </tbody>
  );
}

'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { formatClock } from '@/lib/domain/time/duration';
import type { TimePageView } from '@/lib/features/time/loaders';
import { useHoursLeft } from '@/lib/features/time/queries';
import { sumDays, sumOf, type SheetGroup, type UnloggedGap } from '@/lib/features/time/view-model';
import { AddRow } from './add-row';
import { DayTabs } from './day-tabs';
import { printHours } from './period-names';
import { SheetRows } from './sheet-rows';
import { useSheet } from './use-sheet';

type SheetView = Pick<TimePageView, 'workspace' | 'person' | 'days' | 'mayLog' | 'lock'>;

/** The hours of a week by project and activity, to be typed over. On a phone one day at a time. */
export function WeekSheet({ view, groups: stored, unlogged }: { view: SheetView; groups: readonly SheetGroup[]; unlogged: UnloggedGap | null }) {
  const { workspace, person, days } = view;
  const { groups, save, addRow } = useSheet(view, stored);
  const [day, setDay] = useState(Math.max(0, days.findIndex(({ isToday }) => isToday)));
  const left = useHoursLeft(workspace.slug, groups.flatMap(({ projectId }) => projectId ?? [])).data;
  const totals = sumDays(groups);
  const mayWrite = view.mayLog && view.lock === null;
  const firstRows = groups.map((_, index) => groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <div className="min-w-0">
      <DayTabs days={days} totals={totals} chosen={day} onChoose={setDay} />
      <table className="w-full table-fixed border-collapse text-left text-3">
        <caption className="sr-only">Hours of {person.name} by project, activity and day</caption>
        <thead className="border-b border-ink text-2">
          <tr className="h-8">
            <th scope="col" className="w-[178px] font-medium max-xl:w-[22%] max-sm:w-auto">
              <span className="sr-only">Activity</span>
            </th>
            {days.map((head, index) => (
              <th key={head.day} scope="col" className={clsx('px-2 font-normal whitespace-nowrap text-ink-2 max-xl:px-1', head.isWeekend && 'w-[52px] max-xl:w-auto', index !== day && 'max-sm:hidden', head.isToday && 'bg-accent-soft')}>
                {head.weekday} <b>{head.date}</b>
              </th>
            ))}
            <th scope="col" className="w-[58px] pr-1 text-right font-medium max-sm:w-16">
              Week
            </th>
            <th scope="col" className="w-[182px] pl-4 font-normal text-ink-2 max-xl:hidden">
              Team hours left, log axis
            </th>
          </tr>
        </thead>
        {groups.map((group, index) => (
          <SheetRows key={group.projectId ?? ''} group={group} days={days} shownDay={day} firstRow={firstRows[index] ?? 0} left={left?.find(({ projectId }) => projectId === group.projectId)} onSave={mayWrite ? save : null} slug={workspace.slug} />
        ))}
        <tfoot>
          <tr className="h-row-tight">
            <th scope="row" className="font-medium">
              Total <span className="font-normal text-ink-3">of {printHours(person.hoursPerWeek)} h</span>
            </th>
            {totals.map((seconds, index) => (
              <td key={days[index]?.day} className={clsx('num border-l border-rule px-2 font-medium', index !== day && 'max-sm:hidden', days[index]?.isToday && 'bg-accent-soft')}>
                {seconds > 0 ? formatClock(seconds) : ''}
              </td>
            ))}
            <td className="num pr-1 text-right font-medium">{formatClock(sumOf(totals))}</td>
            <td className="pl-4 text-1 text-ink-3 max-xl:hidden">{unlogged ? describeUnlogged(unlogged, days) : ''}</td>
          </tr>
        </tfoot>
      </table>
      {groups.length === 0 ? <p className="py-2 text-2 text-ink-2">Nothing is logged in this week yet.</p> : null}
      {mayWrite ? <AddRow workspace={workspace.slug} onAdd={addRow} /> : null}
    </div>
  );
}

const WEEKDAYS: Readonly<Record<string, string>> = { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday', Sun: 'Sunday' };

function describeUnlogged({ day, seconds }: UnloggedGap, days: TimePageView['days']): string {
  const weekday = days.find((head) => head.day === day)?.weekday ?? '';
  const length = seconds < 3600 ? `${Math.round(seconds / 60)} min` : formatClock(seconds);
  return `${length} of ${WEEKDAYS[weekday] ?? day} not logged`;
}

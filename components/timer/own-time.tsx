'use client';

import Link from 'next/link';
import type { OwnTimeView } from '@/lib/features/timer/view-model';
import { useOwnWeek } from '@/lib/features/timer/queries';
import { routes } from '@/lib/platform/routes';
import { DayList } from './day-list';
import { KeepOffline } from './keep-offline';
import { useTimerShell } from './timer-provider';
import { useToday } from './use-wall';
import { WeekBars } from './week-bars';
import { WeekOutcome } from './week-outcome';

/** One's own day; on a phone the week above it. */
export function OwnTime({ view }: { view: OwnTimeView }) {
  const { workspace, timer } = useTimerShell();
  const { data: week } = useOwnWeek(workspace, view.week);
  const today = useToday(Date.parse(timer.now));
  return (
    <div className="grid gap-5">
      <KeepOffline choices={view.choices} />
      <div className="sm:hidden">
        <WeekBars week={week} today={today} />
      </div>
      <WeekOutcome />
      <DayList entries={week.entries} today={today} />
      <Link href={routes.time(workspace, '?view=month')} className="flex min-h-11 items-center text-accent sm:hidden">
        Month and team
      </Link>
    </div>
  );
}

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { LivePage } from '@/components/shell/live-page';
import { Page } from '@/components/shell/page';
import type { TimePageView } from '@/lib/features/time/loaders';
import { isDayOnPhone } from '@/lib/features/time/view-model';
import { EightWeeks } from './eight-weeks';
import { EstimateRecord } from './estimate-record';
import { MonthTable } from './month-table';
import { RememberTimeZone } from './remember-time-zone';
import { TeamTable } from './team-table';
import { TimeHead } from './time-head';
import { WeekLockNote } from './week-lock-note';
import { WeekSheet } from './week-sheet';
import { WhereTimeWent } from './where-time-went';

const SUBJECTS = ['time_entry', 'week_lock'] as const;

type TimePageProps = {
  view: TimePageView;
  /** The timer and the quick entry, under the head. */
  bar?: ReactNode;
  /** The list of the day, under the sheet. */
  day?: ReactNode;
};

/** Where the hours went: one's week to fill in, the month, or everybody's week. */
export function TimePage({ view, bar, day }: TimePageProps) {
  const isWeek = view.body.view === 'week';
  const isDay = isDayOnPhone(view);
  return (
    <Page>
      <RememberTimeZone />
      <LivePage subjects={SUBJECTS} />
      <TimeHead view={view} />
      {bar}
      <div className="grid gap-x-8 gap-y-6 border-t border-ink pt-1 lg:grid-cols-[minmax(0,1fr)_minmax(260px,372px)]">
        <div className="grid min-w-0 content-start gap-5">
          {/* A phone shows the day; of other weeks and of others, their sheet. */}
          <div className={isDay ? 'max-sm:hidden' : undefined}>
            <Body view={view} />
          </div>
          {isWeek && view.isOwn ? <div className={isDay ? undefined : 'max-sm:hidden'}>{day}</div> : null}
        </div>
        <div className={clsx('grid content-start gap-5 pt-2', isDay && 'max-sm:hidden')}>
          <WhereTimeWent {...view} />
          <EightWeeks view={view} />
          <EstimateRecord estimates={view.estimates} />
        </div>
      </div>
    </Page>
  );
}

function Body({ view }: { view: TimePageView }) {
  const { body } = view;
  if (body.view === 'month') return <MonthTable view={view} weeks={body.weeks} />;
  if (body.view === 'team') return <TeamTable view={view} lines={body.lines} />;
  return (
    <div>
      <WeekLockNote view={view} />
      <WeekSheet key={`${view.person.id} ${view.week}`} view={view} groups={body.groups} unlogged={body.unlogged} />
    </div>
  );
}

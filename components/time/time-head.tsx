import clsx from 'clsx';
import Link from 'next/link';
import { SearchIcon } from '@/components/shell/search-icon';
import { buttonClass } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { addDays, addMonths } from '@/lib/domain/time/calendar-day';
import { nameWeek } from '@/lib/domain/time/iso-week';
import { nameDay } from '@/lib/domain/time/name-weekday';
import type { TimePageView } from '@/lib/features/time/loaders';
import { isDayOnPhone, toTimeSearch } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';
import { CopyWeekButton } from './copy-week-button';
import { nameMonth, nameWeekDays } from './period-names';

const VIEWS = [
  ['week', 'Week'],
  ['month', 'Month'],
  ['team', 'Team'],
] as const;

export function TimeHead({ view }: { view: TimePageView }) {
  const { workspace, query, monday } = view;
  const to = (choice: { view?: typeof query.view; week?: string; month?: string }): string => routes.time(workspace.slug, toTimeSearch({ ...query, ...choice }));
  const isDay = isDayOnPhone(view);
  const wide = isDay ? 'max-sm:hidden' : '';
  const actions = (
    <>
      <div className={clsx('flex flex-wrap items-center gap-3', wide)}>
        <SegmentedLinks label="View" links={VIEWS.map(([name, label]) => ({ href: to({ view: name }), label, current: query.view === name }))} />
        <Link href={routes.importTime(workspace.slug)} className={buttonClass('default')}>
          <Icon name="upload" /> Import
        </Link>
        <a href={routes.exportTime(workspace.slug, toTimeSearch(query))} download className={buttonClass('default')}>
          <Icon name="download" /> Export
        </a>
        {query.view === 'week' && view.mayLog && !view.lock ? <CopyWeekButton workspace={workspace.slug} week={monday} personId={view.person.id} /> : null}
      </div>
      <SearchIcon />
    </>
  );
  return (
    <PageHead title="Time" actions={actions}>
      {isDay ? <span className="text-ink-3 sm:hidden">{nameDay(view.today)}</span> : null}
      {query.view === 'month' ? (
        <Stepper name={nameMonth(view.month)} unit="month" before={to({ month: addMonths(view.month, -1).slice(0, 7), week: '' })} after={to({ month: addMonths(view.month, 1).slice(0, 7), week: '' })} />
      ) : (
        <Stepper className={wide} name={`Week ${view.weekNumber}, ${nameWeekDays(monday)}`} unit="week" before={to({ week: nameWeek(addDays(monday, -7)) })} after={to({ week: nameWeek(addDays(monday, 7)) })} />
      )}
      {view.isOwn || query.view === 'team' ? null : <PageTag>{view.person.name}</PageTag>}
    </PageHead>
  );
}

type StepperProps = { className?: string; name: string; unit: 'week' | 'month'; before: string; after: string };

function Stepper({ className, name, unit, before, after }: StepperProps) {
  const style = 'grid size-control place-items-center rounded-1 text-ink-2 hover:bg-paper-3';
  return (
    <nav aria-label={`Choose the ${unit}`} className={clsx('flex items-center gap-1.5 text-ink-2', className)}>
      <Link href={before} aria-label={`The ${unit} before`} className={style}>
        <Icon name="chevron-left" size={15} />
      </Link>
      <span>{name}</span>
      <Link href={after} aria-label={`The ${unit} after`} className={style}>
        <Icon name="chevron-right" size={15} />
      </Link>
    </nav>
  );
}

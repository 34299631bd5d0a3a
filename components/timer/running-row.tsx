import { FamilyMark } from '@/components/charts/family-mark';
import { formatClock } from '@/lib/domain/time/duration';
import type { PersonTimer } from '@/lib/domain/time/own-work';
import { countWorked } from '@/lib/domain/time/timer';
import { DAY_ROW } from './day-row';
import { formatTimeOfDay } from './print-time';
import { describeTimer } from './timer-words';
import { useTimer } from './timer-provider';
import { useNow } from './use-wall';

/** What the timer counts now, as the entry that it will be. */
export function RunningRow({ timer, timeZone }: { timer: PersonTimer; timeZone: string }) {
  const { behindMs, startedPage } = useTimer();
  const now = useNow(startedPage) + behindMs;
  return (
    <li className={`${DAY_ROW} items-start`}>
      <span className="num text-ink-3">{formatTimeOfDay(timer.state.startedAt, timeZone)}</span>
      <span className="min-w-0 text-accent sm:truncate">
        <FamilyMark family={timer.activity.family} className="mr-2" />
        <b>{timer.activity.name}</b>
        <span className="max-sm:hidden"> · </span>
        <span className="max-sm:block">{timer.project?.name ?? 'No project'}</span>
        <span className="text-2 text-ink-3 max-sm:block sm:ml-2">{describeTimer(timer)}</span>
      </span>
      <span className="num text-right text-accent">{formatClock(countWorked(timer.state, now))}</span>
    </li>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { routes } from '@/lib/platform/routes';
import { RunDot } from './run-dot';
import { TimerClock } from './timer-clock';
import { useTimer, useTimerShell } from './timer-provider';
import { WaitingLink } from './waiting-link';

/** On a phone, above the tab bar: the timer while it runs, and what waits. The time page has its own. */
export function PhoneTimer() {
  const { workspace } = useTimerShell();
  const timing = useTimer();
  const { timer, stop } = timing;
  const isTimePage = usePathname() === routes.time(workspace);
  return (
    <section aria-label="Timer" className="fixed inset-x-0 bottom-[calc(57px+max(8px,env(safe-area-inset-bottom)))] z-20 flex items-center gap-3 border-t border-rule-2 bg-paper-2 px-4 empty:hidden sm:hidden">
      {timer && !isTimePage ? (
        <>
          <RunDot state={timer.state.pausedAt === null ? 'running' : 'paused'} />
          <Link href={routes.time(workspace)} className="flex min-h-11 min-w-0 flex-1 items-center gap-2">
            <b className="num font-strong">
              <TimerClock state={timer.state} by={timing} />
            </b>
            <span className="truncate text-2 text-ink-3">{timer.project?.name ?? timer.activity.name}</span>
          </Link>
          <IconButton label="Stop and log" icon={<Icon name="square" size={15} />} className="pointer-coarse:size-11" onClick={() => void stop()} />
        </>
      ) : null}
      <WaitingLink />
    </section>
  );
}

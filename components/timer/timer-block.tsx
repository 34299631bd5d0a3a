'use client';

import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { RunDot } from './run-dot';
import { TimerClock } from './timer-clock';
import { nameShort } from './timer-words';
import { useStartTimer } from './use-start-timer';
import { useTimer } from './timer-provider';
import { WaitingLink } from './waiting-link';

/** Between 600 and 1199 px the navigation shows icons alone. */
const WORDS = 'min-w-0 flex-1 leading-[15px] sm:max-lg:sr-only';

/** The timer at the foot of the navigation, on every page. */
export function TimerBlock() {
  const timing = useTimer();
  const { mayLog, timer, stop } = timing;
  const start = useStartTimer();
  if (!mayLog) return null;
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex items-center gap-[9px] sm:max-lg:flex-col">
        <RunDot state={timer ? (timer.state.pausedAt === null ? 'running' : 'paused') : 'idle'} />
        <p className={WORDS}>
          {timer ? (
            <>
              <b className="num block font-strong">
                <TimerClock state={timer.state} by={timing} />
              </b>
              <span className="block truncate text-1 text-ink-3">{nameShort(timer)}</span>
            </>
          ) : (
            <span className="text-2 text-ink-2">No timer</span>
          )}
        </p>
        {timer ? <IconButton label="Stop and log" icon={<Icon name="square" />} onClick={() => void stop()} /> : <IconButton label="Start the timer" icon={<Icon name="play" />} onClick={start} />}
      </div>
      <WaitingLink />
    </div>
  );
}

'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { formatStopwatch } from '@/lib/domain/time/duration';
import { showTimerOverlay } from './overlay-store';
import { QuickEntryField } from './quick-entry-field';
import { RunDot } from './run-dot';
import { TimeLeft } from './time-left';
import { TimerClock } from './timer-clock';
import { describeTimer } from './timer-words';
import { useStartTimer } from './use-start-timer';
import { useTimer } from './timer-provider';

/** The head of the time page: the timer, and a line in words for what was not timed. */
export function TimerBar() {
  const timing = useTimer();
  const { mayLog, timer, stop, pause, resume } = timing;
  const start = useStartTimer();
  if (!mayLog) return null;
  const isRunning = timer !== null && timer.state.pausedAt === null;
  return (
    <div className="grid gap-x-6 gap-y-3 border-t border-ink py-2 sm:border-b sm:border-b-rule-2 lg:grid-cols-[auto_minmax(0,1fr)]">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="num flex items-center gap-3 text-5 font-strong max-sm:text-6">
          <RunDot state={timer ? (isRunning ? 'running' : 'paused') : 'idle'} />
          {timer ? <TimerClock state={timer.state} by={timing} /> : <span className="text-ink-3">{formatStopwatch(0)}</span>}
        </p>
        <div className="order-last min-w-0 max-sm:w-full">
          {timer ? (
            <button type="button" className="block max-w-full text-left hover:underline max-sm:min-h-11" aria-label="Change what the timer counts for" onClick={() => showTimerOverlay({ kind: 'change timer' })}>
              <b>{timer.activity.name}</b>
              {timer.project ? ` · ${timer.project.name}` : null}
              <span className="block truncate text-2 text-ink-3">{describeTimer(timer)}</span>
            </button>
          ) : null}
          {timer ? (
            <p className="text-1">
              <TimeLeft projectId={timer.project?.id ?? null} experimentId={timer.experiment?.id ?? null} />
            </p>
          ) : null}
        </div>
        <div className="flex gap-2 max-sm:ml-auto sm:order-last">
          {timer ? (
            <>
              <Button icon={<Icon name={isRunning ? 'pause' : 'play'} size={15} />} onClick={() => void (isRunning ? pause() : resume())} aria-label={isRunning ? 'Pause' : 'Go on'}>
                <span className="max-sm:sr-only">{isRunning ? 'Pause' : 'Go on'}</span>
              </Button>
              <Button variant="primary" icon={<Icon name="square" size={15} />} onClick={() => void stop()}>
                <span>
                  Stop<span className="max-sm:sr-only"> and log</span>
                </span>
                <StopKey />
              </Button>
            </>
          ) : (
            <Button variant="primary" icon={<Icon name="play" size={15} />} onClick={start}>
              Start
              <StopKey />
            </Button>
          )}
        </div>
      </div>
      <QuickEntryField />
    </div>
  );
}

function StopKey() {
  return <kbd className="rounded-1 border border-current px-1 font-mono text-[10.5px] leading-[15px] max-sm:hidden">S</kbd>;
}

'use client';

import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { RunDot } from './run-dot';
import { TimerClock } from './timer-clock';
import { describeTimer } from './timer-words';
import { useTimer } from './timer-provider';

/** The timer in the head of a project's pages: on this project while it runs, else the button that starts it here. */
export function ProjectTimer({ projectId }: { projectId: string }) {
  const timing = useTimer();
  const { mayLog, timer, last, start, stop, pause, resume } = timing;
  if (!mayLog) return null;
  if (!timer) {
    if (!last) return null;
    return <IconButton label="Start the timer on this project" icon={<Icon name="play" />} onClick={() => void start({ projectId, activityId: last.activityId, experimentId: null, note: '' })} />;
  }
  if (timer.project?.id !== projectId) return null;
  const isRunning = timer.state.pausedAt === null;
  return (
    <span className="inline-flex h-control items-center gap-2 text-2">
      <RunDot state={isRunning ? 'running' : 'paused'} />
      <b className="num text-3 font-strong">
        <TimerClock state={timer.state} by={timing} />
      </b>
      <span className="max-w-40 truncate max-md:hidden">{describeTimer(timer)}</span>
      <span className="border-l border-rule-2 pl-2 text-ink-3 max-sm:hidden">{timer.activity.name}</span>
      <IconButton label={isRunning ? 'Pause' : 'Go on'} icon={<Icon name={isRunning ? 'pause' : 'play'} />} onClick={() => void (isRunning ? pause() : resume())} />
      <IconButton label="Stop and log" icon={<Icon name="square" />} onClick={() => void stop()} />
    </span>
  );
}

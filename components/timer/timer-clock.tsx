'use client';

import { formatStopwatch } from '@/lib/domain/time/duration';
import { countWorked, type TimerState } from '@/lib/domain/time/timer';
import type { useTimer } from './timer-provider';
import { useNow } from './use-wall';

/** How long it has run, by the server's clock. */
export function TimerClock({ state, by: { behindMs, startedPage } }: { state: TimerState; by: Pick<ReturnType<typeof useTimer>, 'behindMs' | 'startedPage'> }) {
  const now = useNow(startedPage);
  return (
    <span role="timer" aria-label="Timer">
      {formatStopwatch(countWorked(state, now + behindMs))}
    </span>
  );
}

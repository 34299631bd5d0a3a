'use client';

import { showTimerOverlay } from './overlay-store';
import { useTimer } from './timer-provider';

/** Starts on what was worked on last; who has logged nothing yet chooses first. */
export function useStartTimer(): () => void {
  const { last, start } = useTimer();
  return () => {
    if (last) void start({ ...last, experimentId: null, note: '' });
    else showTimerOverlay({ kind: 'change timer' });
  };
}

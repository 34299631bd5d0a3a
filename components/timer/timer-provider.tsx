'use client';

import { createContext, use, type ReactNode } from 'react';
import type { TimerShell } from '@/lib/features/timer/loaders';
import { useOwnTimer } from './use-own-timer';

const ShellContext = createContext<TimerShell | null>(null);
const TimerContext = createContext<ReturnType<typeof useOwnTimer> | null>(null);

/** The timer and what every part of it needs to know, on every page of a workspace. */
export function TimerProvider({ shell, children }: { shell: TimerShell; children: ReactNode }) {
  const timer = useOwnTimer(shell);
  return (
    <ShellContext value={shell}>
      <TimerContext value={timer}>{children}</TimerContext>
    </ShellContext>
  );
}

export function useTimerShell(): TimerShell {
  return requireProvided(use(ShellContext));
}

/** The person's timer and everything that can be done with it. */
export function useTimer(): ReturnType<typeof useOwnTimer> {
  return requireProvided(use(TimerContext));
}

function requireProvided<T>(value: T | null): T {
  if (value === null) throw new Error('A part of the timer stands outside its provider.');
  return value;
}

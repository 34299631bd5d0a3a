'use client';

import { createContext, use, type ReactNode } from 'react';
import type { TimerShell } from '@/lib/features/timer/loaders';

const Context = createContext<TimerShell | null>(null);

/** What every part of the timer needs to know, on every page of a workspace. */
export function TimerProvider({ shell, children }: { shell: TimerShell; children: ReactNode }) {
  return <Context value={shell}>{children}</Context>;
}

export function useTimerShell(): TimerShell {
  const shell = use(Context);
  if (!shell) throw new Error('A part of the timer stands outside its provider.');
  return shell;
}

'use client';

import { useSyncExternalStore } from 'react';
import { localDay } from '@/lib/domain/time/local-day';

const never = () => () => undefined;
const readTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where the person is; UTC until the browser has said so. */
export function useTimeZone(): string {
  return useSyncExternalStore(never, readTimeZone, () => 'UTC');
}

const SECOND_MS = 1000;
const listeners = new Set<() => void>();
let now = 0;
let beat: number | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  beat ??= window.setInterval(tick, SECOND_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(beat);
    beat = undefined;
    now = 0;
  };
}

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function readNow(): number {
  if (now === 0) now = Date.now();
  return now;
}

/** The device's clock, each second. `first` is the instant that the server's page was made at. */
export function useNow(first: number): number {
  return useSyncExternalStore(subscribe, readNow, () => first);
}

/** The day that a calendar beside the person shows; changes at midnight. */
export function useToday(first: number): string {
  const timeZone = useTimeZone();
  return useSyncExternalStore(subscribe, () => localDay(readNow(), timeZone), () => localDay(first, 'UTC'));
}

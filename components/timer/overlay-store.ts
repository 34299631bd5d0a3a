import type { OwnEntry } from '@/lib/domain/time/own-work';
import type { OutboxItem } from './outbox-item';

/** A stretch of a day that an entry may fill. */
export type Stretch = { readonly startedAt: string; readonly endedAt: string };

/** Which of the timer's dialogs is open, and on what. */
export type TimerOverlay =
  | { readonly kind: 'quick' }
  | { readonly kind: 'change entry'; readonly entry: OwnEntry }
  | { readonly kind: 'fill'; readonly stretch: Stretch }
  | { readonly kind: 'mend'; readonly item: OutboxItem }
  | { readonly kind: 'change timer' }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'waiting' };

let current: TimerOverlay | null = null;
const listeners = new Set<() => void>();

export function readTimerOverlay(): TimerOverlay | null {
  return current;
}

export function showTimerOverlay(overlay: TimerOverlay | null): void {
  current = overlay;
  for (const listener of listeners) listener();
}

export function subscribeToTimerOverlay(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

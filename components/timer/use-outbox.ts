'use client';

import { useSyncExternalStore } from 'react';
import type { OutboxItem } from './outbox-item';
import { readOutbox, subscribeToOutbox } from './outbox';

const NONE: readonly OutboxItem[] = [];

/** What was logged on this device and is not stored on the server yet. */
export function useOutbox(): readonly OutboxItem[] {
  return useSyncExternalStore(subscribeToOutbox, readOutbox, () => NONE);
}

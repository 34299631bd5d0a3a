'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { areSingleKeysOn, listShortcuts, registerShortcuts, subscribeToShortcuts, type Shortcut } from './shortcut-registry';

/**
 * Binds keys while the component is mounted; they appear in the keyboard map. `run` may change between renders,
 * the keys and labels should not.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  const runLatest = useEffectEvent((index: number) => shortcuts[index]?.run());
  const signature = JSON.stringify(shortcuts.map(({ keys, label, group, tab }) => ({ keys, label, group, tab })));
  useEffect(() => {
    const bound = JSON.parse(signature) as Omit<Shortcut, 'run'>[];
    return registerShortcuts(bound.map((one, index) => ({ ...one, run: () => runLatest(index) })));
  }, [signature]);
}

const NONE: readonly Shortcut[] = [];

export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribeToShortcuts, listShortcuts, () => NONE);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribeToShortcuts, areSingleKeysOn, () => true);
}

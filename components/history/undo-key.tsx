'use client';

import { useEffect } from 'react';
import { provideUndo } from '@/components/shell/undo-store';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { useUndo } from './use-undo';

/** Undo everywhere in a workspace: Z for one's own latest change, and what the notices of other features offer. */
export function UndoKey({ workspace }: { workspace: string }) {
  const { takeBack, takeBackLast } = useUndo(workspace);
  useEffect(() => provideUndo(takeBack), [takeBack]);
  useShortcuts([{ keys: 'z', label: 'Undo my last change', group: 'Everywhere', run: () => void takeBackLast() }]);
  return null;
}

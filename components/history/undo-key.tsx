'use client';

import { useShortcuts } from '@/components/shell/use-shortcuts';
import { useUndo } from './use-undo';

/** Z, everywhere in a workspace. */
export function UndoKey({ workspace }: { workspace: string }) {
  const { takeBackLast } = useUndo(workspace);
  useShortcuts([{ keys: 'z', label: 'Undo my last change', group: 'Everywhere', run: () => void takeBackLast() }]);
  return null;
}

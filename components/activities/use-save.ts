'use client';

import { useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { notify } from '@/components/ui/toast-store';

type Answer = { readonly ok: true; readonly value: { readonly groupId: string } } | { readonly ok: false; readonly reason: string };

/** Saves a change at once, with its undo, or says why it was not saved. */
export function useSave() {
  const [isPending, start] = useTransition();
  const save = (message: string, work: () => Promise<Answer>, onDone?: () => void) =>
    start(async () => {
      const answer = await work();
      if (answer.ok) {
        offerUndo(message, answer.value.groupId);
        onDone?.();
      } else notify({ message: 'Not saved', detail: answer.reason, tone: 'warn' });
    });
  return { save, isPending };
}

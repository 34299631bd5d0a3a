'use client';

import { useTransition } from 'react';
import { useDone } from '@/components/shell/use-done';
import { notify } from '@/components/ui/toast-store';

type Answer = { readonly ok: true; readonly value: { readonly groupId: string } } | { readonly ok: false; readonly reason: string };

/** For buttons that act at once: runs the action, then tells of it, or says why not. */
export function useAtOnce() {
  const done = useDone();
  const [isPending, startTransition] = useTransition();
  const run = (message: string, act: () => Promise<Answer>) =>
    startTransition(async () => {
      const answer = await act();
      if (answer.ok) done(message)(answer.value);
      else notify({ message: 'Nothing was changed', detail: answer.reason, tone: 'warn' });
    });
  return { run, isPending };
}
